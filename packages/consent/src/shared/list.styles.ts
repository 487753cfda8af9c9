import { css } from 'lit';

/** Lists that open on demand: decisions, uses, who looked. */
export const listStyles = css`
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
  .list .soft {
    display: block;
  }
`;
