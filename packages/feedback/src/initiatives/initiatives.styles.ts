import { css } from 'lit';

export const initiativesStyles = css`
  article {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    padding-block: var(--_space-5);
    border-block-start: 1px solid var(--_line);
  }
  article:last-child {
    padding-block-end: 0;
  }
  div:empty {
    display: none;
  }
  .head {
    display: grid;
    gap: var(--_space-3);
  }
  .text {
    white-space: pre-line;
  }
  .answer {
    display: grid;
    gap: var(--_space-2);
    padding: var(--_space-4);
    border-inline-start: 0.25em solid var(--_accent);
    border-radius: var(--_radius-small);
    background: var(--_accent-wash);
  }
  .done {
    border-color: var(--_good);
    background: var(--_good-wash);
  }
  .trouble {
    color: var(--_wait);
    font-weight: 600;
  }
  .search {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
    align-items: end;
  }
  .search > div {
    flex: 1 1 9em;
  }
  .search label {
    display: block;
    margin-block-end: var(--_space-1);
    font-weight: 600;
  }
  .search input,
  .search select {
    width: 100%;
    min-height: 2.875em;
    padding: 0.5em 0.75em;
    border: 0.1em solid var(--_edge);
    border-radius: var(--_radius-medium);
    background: var(--_face);
    color: inherit;
    font: inherit;
  }
  summary {
    padding-block: var(--_space-2);
    font-weight: 600;
    cursor: pointer;
  }
`;
