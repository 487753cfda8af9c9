import { css } from 'lit';

/** Number and code, and answers of several. */
export const answeringStyles = css`
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3) var(--_space-5);
  }
  dt {
    color: var(--_soft);
    font-size: var(--_text-small);
  }
  .keys dd {
    font-size: var(--_text-large);
    font-weight: 650;
  }
  textarea {
    min-block-size: 4lh;
  }
`;
