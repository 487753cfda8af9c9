import { css } from 'lit';

/** Number and code of a receipt: to be read from afar and read out. */
export const receiptStyles = css`
  .number {
    font-size: 1.9em;
    letter-spacing: 0.02em;
  }
  .code {
    display: inline-block;
    margin-block-start: var(--_space-1);
    padding: 0.4em 0.6em;
    border-radius: var(--_radius-small);
    background: var(--_wash);
    /* Seventeen characters in one line, even on the narrowest phone. */
    font-size: min(1.2em, 5.8cqi);
    font-weight: 650;
    letter-spacing: 0.03em;
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .code {
      border: 1px solid;
    }
  }
`;
