import { css } from 'lit';

/** Number and code of a receipt: to be read from afar and read out. */
export const receiptStyles = css`
  .number {
    /* What is above it, that all is well, comes into view with it. */
    scroll-margin: 3em;
    font-size: min(1.9em, 11.5cqi);
    letter-spacing: 0.02em;
  }
  .code {
    display: inline-block;
    margin-block-start: var(--_space-1);
    padding: 0.4em 0.6em;
    /* Seen in forced colours. */
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
    background: var(--_wash);
    /* In one line on the narrowest phone, yet never smaller than the text around it. */
    font-size: clamp(1em, 5.8cqi, 1.2em);
    font-weight: 650;
    letter-spacing: 0.03em;
  }
`;
