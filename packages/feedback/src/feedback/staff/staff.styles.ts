import { css } from 'lit';

/** Proposals below the questions. */
export const staffStyles = css`
  .proposals {
    margin-block-start: var(--_space-5);
  }
  .proposals h3 {
    margin-block-end: var(--_space-3);
  }
  .proposals ul {
    padding: 0;
    list-style: none;
  }
  .proposals li {
    display: grid;
    gap: var(--_space-2);
    padding-block: var(--_space-4);
    border-block-start: 1px solid var(--_line);
  }
  .proposals li:last-child {
    padding-block-end: 0;
  }
`;
