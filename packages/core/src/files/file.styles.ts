import { css } from 'lit';

/** The file field. */
export const fileStyles = css`
  .drop {
    display: grid;
    gap: var(--_space-2);
    /* On a phone the largest letters need the room. */
    padding: min(var(--_space-4), 6cqi);
    border: 0.1em dashed var(--_edge);
    border-radius: var(--_radius-medium);
    background: var(--_wash);
  }
  .drop input {
    padding: 0.25em 0;
    border: 0;
    background: none;
    /* The browser says "no file" whatever was chosen, and is cut short on a phone. */
    color: transparent;
  }
  .drop ::file-selector-button {
    min-height: 2.875em;
    /* Its words are the browser's: WebKit would keep them in one line, wider than a phone. */
    max-width: 100%;
    margin: 0;
    padding: 0.5em 1em;
    white-space: normal;
    border: 0.1em solid var(--_accent);
    border-radius: var(--_radius-medium);
    background: var(--_face);
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
`;

/** What was chosen. */
export const fileListStyles = css`
  .files {
    display: grid;
    gap: var(--_space-2);
    list-style: none;
  }
  .file {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
    align-items: center;
    justify-content: space-between;
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-medium);
  }
  .file > :not(.row, .soft) {
    flex-basis: 100%;
  }
  .file-name {
    font-weight: 600;
  }
  progress {
    width: 100%;
    height: 0.4em;
  }
`;
