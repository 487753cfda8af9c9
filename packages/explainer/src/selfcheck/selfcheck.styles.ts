import { css } from 'lit';

/** Lists, and the frame from which the memo is printed. */
export const selfcheckStyles = css`
  :host {
    display: grid;
    gap: var(--_space-4);
  }
  .lists {
    display: grid;
    gap: var(--_space-3);
    padding: 0;
    list-style: none;
  }
  iframe.paper {
    position: fixed;
    inset: auto 0 0 auto;
    width: 0;
    height: 0;
    border: 0;
  }
`;
