import { css } from 'lit';
import { iconStyles } from '../icons/icon.styles.js';
import { tagStyles } from './tag.styles.js';

/** Notices, summaries, tags: asides whose colour repeats what their words say. */
export const panelStyles = css`
  ${tagStyles}
  ${iconStyles}
  .panel {
    --_tone: var(--_accent);
    display: grid;
    gap: var(--_space-3);
    padding: var(--_space-4);
    border-inline-start: 0.25em solid var(--_tone);
    border-radius: var(--_radius-small) var(--_radius-medium) var(--_radius-medium)
      var(--_radius-small);
    background: var(--_accent-wash);
  }
  .panel.good {
    --_tone: var(--_good);
    background: var(--_good-wash);
  }
  .panel.wait {
    --_tone: var(--_wait);
    background: var(--_wait-wash);
  }
  .panel.late {
    --_tone: var(--_late);
    background: var(--_late-wash);
  }
  .panel:has(> .icon) {
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: var(--_space-2);
  }
  /* Beside the first line stands the icon; the rest has the whole width. */
  .icon + * ~ * {
    grid-column: 1 / -1;
  }
  .panel-body > * + * {
    margin-block-start: var(--_space-3);
  }
  .panel h2 {
    font-size: var(--_text-large);
  }
  .panel ul {
    display: grid;
    gap: var(--_space-2);
    padding-inline-start: 1.2em;
  }
  @media (forced-colors: active) {
    .panel {
      border: 1px solid;
    }
  }
`;
