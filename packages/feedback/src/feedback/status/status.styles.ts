import { css } from 'lit';

export const statusStyles = css`
  section {
    display: grid;
    gap: var(--_space-2);
  }
  section p {
    white-space: pre-line;
  }
`;
