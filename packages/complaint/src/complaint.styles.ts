import { css } from 'lit';

/** What the first step needs besides the styles of core. */
export const complaintStyles = css`
  details > summary {
    width: fit-content;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  details[open] > summary {
    margin-block-end: var(--_space-2);
  }
  .facts {
    display: grid;
    gap: var(--_space-3);
  }
  dt {
    color: var(--_soft);
    font-size: var(--_text-small);
  }
  .facts .soft {
    display: block;
  }
  .panel-body {
    display: grid;
    gap: var(--_space-3);
  }
  /* The second choice stands under the first one, with all the width a phone has. */
  .option-more:has(> .field) {
    margin: 0 0 var(--_space-3);
    padding: var(--_space-2) 0 var(--_space-2) var(--_space-3);
  }
  .option-more legend {
    font-size: inherit;
  }
  /* The panel under a chosen answer has an edge of its own. */
  .option-more:has(> .panel) {
    margin: 0;
    padding: 0;
    border: 0;
  }
`;
