import { css } from 'lit';

/** What offers show beside what consents do. */
export const offersStyles = css`
  .list .row {
    row-gap: 0;
  }
  ol.list {
    counter-reset: step;
  }
  ol.list li {
    position: relative;
    padding-inline-start: 2em;
    counter-increment: step;
  }
  ol.list li::before {
    position: absolute;
    inset-inline-start: 0;
    color: var(--_soft);
    font-weight: 650;
    content: counter(step) '.';
  }
`;
