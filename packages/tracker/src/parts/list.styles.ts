import { css } from 'lit';

/** Lists that open on demand: history, documents, reasons of a date, cases. */
export const listStyles = css`
  .events,
  .documents,
  .cases {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    list-style: none;
  }
  .events span .soft,
  .documents .soft,
  .cases .soft {
    display: block;
  }
  .reasons {
    display: grid;
    gap: var(--_space-1);
    padding-inline-start: 1.2em;
  }
  /* Pages of 25 events: what is far away costs no layout. */
  .page + .page {
    content-visibility: auto;
    contain-intrinsic-size: auto 80em;
  }
  .page h4 {
    margin-block: var(--_space-3) var(--_space-2);
  }
  .events li {
    display: grid;
    grid-template-columns: 3.2em minmax(0, 1fr);
  }
  .cases li {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
    align-items: center;
    justify-content: space-between;
    padding-block-end: var(--_space-3);
    border-block-end: 1px solid var(--_line);
  }
`;
