import { css } from 'lit';

/** Stops, actions, decisions and their forms. */
export const careStyles = css`
  .told {
    /* Staff and systems write line breaks on purpose. */
    white-space: pre-line;
  }
  blockquote {
    margin: 0;
    padding-inline-start: var(--_space-3);
    border-inline-start: 0.15em solid var(--_line);
  }
  a.button {
    display: inline-flex;
    align-items: center;
    text-decoration: none;
  }
  a.button:hover {
    border-color: var(--_accent-strong);
    background: var(--_accent-strong);
    color: var(--_on-accent);
  }
  .reason {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
  }
  .reason + .reason {
    padding-block-start: var(--_space-3);
    border-block-start: 1px solid var(--_line);
  }
  .panel .fixes {
    gap: var(--_space-3);
    padding: 0;
    list-style: none;
  }
  .fixes li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    padding: var(--_space-4);
    border-radius: var(--_radius-medium);
    background: var(--_face);
  }
  /* Alone on a line: as tall a target as a finger needs. */
  .fixes a:not(.button) {
    padding-block: 0.25em;
  }
  .received {
    color: var(--_good);
    font-weight: 600;
  }
  /* They take the focus after a step: a quiet ring around a large thing. */
  form:focus-visible,
  [part~='receipt']:focus-visible {
    border-radius: var(--_radius-medium);
    outline-offset: 0.4em;
    box-shadow: none;
  }
`;
