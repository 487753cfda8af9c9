import { css } from 'lit';

export const statusStyles = css`
  section {
    display: grid;
    gap: var(--_space-2);
  }
  /* As far as the ring of the heading reaches. */
  .head {
    display: grid;
    gap: var(--_space-3);
  }
  .told {
    white-space: pre-line;
  }
`;
