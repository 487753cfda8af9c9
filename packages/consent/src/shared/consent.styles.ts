import { css } from 'lit';

/** A purpose, its facts and answers; every value is a token. */
export const consentStyles = css`
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
  }
  header > * + *,
  [part='receipt'] p + p {
    margin-block-start: var(--_space-2);
  }
  section + section {
    padding-block-start: var(--_space-5);
    border-block-start: 1px solid var(--_line);
  }
  .answers {
    display: grid;
    gap: 1px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-medium);
    background: var(--_line);
    overflow: hidden;
  }
  .answers div {
    padding: var(--_space-3) var(--_space-4);
    background: var(--_face);
  }
  dt {
    color: var(--_soft);
    font-size: var(--_text-small);
  }
  /* Every answer has the same room: none is easier to hit than another. */
  .decisions {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(12em, 34%)), 1fr));
    gap: var(--_space-3);
  }
  .decisions .plain {
    margin: 0;
    text-align: center;
  }
  summary {
    padding-block: var(--_space-2);
    font-weight: 600;
    cursor: pointer;
  }
  details > * + * {
    margin-block-start: var(--_space-3);
  }
  details[open] {
    padding-block-end: var(--_space-3);
  }
  @container (min-width: 35em) {
    .answers {
      grid-template-columns: 1fr 1fr;
    }
    /* A fact without a neighbour takes the whole row. */
    .answers :last-child:nth-child(odd) {
      grid-column: 1 / -1;
    }
  }
  .told {
    white-space: pre-line;
  }
`;
