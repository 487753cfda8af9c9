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
    border: 1px solid var(--_line);
    border-radius: var(--_radius-medium);
    background: var(--_face);
  }
  /* A phone has no room for a frame in a frame. */
  @container (max-width: 24em) {
    .fixes li {
      margin-inline: max(-1 * var(--_space-2), -3cqi);
      padding-inline: min(var(--_space-2), 3cqi);
    }
  }
  /* Alone on a line: as tall a target as a finger needs. */
  .fixes a:not(.button) {
    padding-block: 0.25em;
  }
  /* A heading stands nearer to what it heads. */
  h4 + p {
    margin-block-start: calc(-1 * var(--_space-2));
  }
  .received {
    color: var(--_good);
    font-weight: 600;
  }
  form:focus-visible,
  [part~='receipt']:focus-visible {
    border-radius: var(--_radius-medium);
  }
`;
