import { css } from 'lit';

/** What offers show beside what consents do. */
export const offersStyles = css`
  h4 {
    margin: 0 0 var(--_space-2);
    font-size: 1em;
    font-weight: 650;
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
  header p + *,
  header h3 + p {
    margin-block-start: var(--_space-2);
  }
`;
