import { css } from 'lit';

/** A broken edge around everything, and a bar that stays in sight: no screen of a trial is without. */
export const trialStyles = css`
  :host {
    border: 0.25em dashed var(--_wait) !important;
  }
  .trial {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-4);
    margin-block-end: var(--_space-5);
    padding: var(--_space-3) var(--_space-4);
    border-radius: var(--_radius-medium);
    background: var(--_wait-wash);
    color: var(--_ink);
  }
  .trial p {
    flex: 1 1 18em;
  }
  .trial strong {
    color: var(--_wait);
  }
  /* The buttons of the bar are no part of the form: they stay quiet. */
  .trial button {
    min-height: 2.75em;
    padding-block: 0.4em;
  }
`;
