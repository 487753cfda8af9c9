import { css } from 'lit';

/** The lists there are. */
export const selfcheckStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
  }
  .lists {
    display: grid;
    gap: var(--_space-3);
    padding: 0;
    list-style: none;
  }
`;
