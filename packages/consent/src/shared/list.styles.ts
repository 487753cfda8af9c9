import { css } from 'lit';

/** Lists that open on demand: decisions, uses, who looked. */
export const listStyles = css`
  h4 {
    margin-block-end: var(--_space-2);
    font-weight: 650;
  }
  ul {
    padding-inline-start: 1.2em;
  }
  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    padding: 0;
    list-style: none;
  }
  .list li {
    padding-block-end: var(--_space-3);
    border-block-end: 1px solid var(--_line);
  }
  .list li:last-child {
    padding-block-end: 0;
    border: 0;
  }
  .list .soft {
    display: block;
  }
`;
