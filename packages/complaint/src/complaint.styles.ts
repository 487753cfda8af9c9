import { css } from 'lit';

/** What the first step needs besides the styles of core. */
export const complaintStyles = css`
  /* The second choice stands under the first one, with all the width a phone has. */
  .option-more:has(> .field) {
    margin: 0 0 var(--_space-3);
    padding: var(--_space-2) 0 var(--_space-2) var(--_space-3);
  }
  .option-more legend {
    font-size: inherit;
  }
`;
