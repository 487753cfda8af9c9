import { css } from 'lit';

/** The questions over the page, behind their button. */
export const dialogStyles = css`
  dialog {
    width: min(38em, 100% - 2em);
    max-width: none;
    padding: var(--_space-5);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-large);
    background: var(--_face);
    color: inherit;
    overscroll-behavior: contain;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
`;
