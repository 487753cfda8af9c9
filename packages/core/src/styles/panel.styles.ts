import { css } from 'lit';

/** Notices, summaries, tags: asides whose colour repeats what their words say. */
export const panelStyles = css`
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
  .panel h2 {
    font-size: var(--_text-large);
  }
  .panel ul {
    display: grid;
    gap: var(--_space-2);
    padding-inline-start: 1.2em;
  }
  .tag {
    display: inline-block;
    padding: 0.1em 0.75em;
    border-radius: 2em;
    background: var(--_wash);
    color: var(--_soft);
    font-size: var(--_text-small);
    font-weight: 650;
  }
  .tag.good {
    background: var(--_good-wash);
    color: var(--_good);
  }
  .tag.wait {
    background: var(--_wait-wash);
    color: var(--_wait);
  }
  .tag.late {
    background: var(--_late-wash);
    color: var(--_late);
  }
  @media (forced-colors: active) {
    .panel,
    .tag {
      border: 1px solid;
    }
  }
`;
