// Written by tools/build-tokens.mjs from tokens/*.tokens.json: change those.
import { css } from 'lit';

/** Light colours and ordinary sizes: what every element starts from. */
export const tokenStyles = css`
  :host {
    color-scheme: light;
    --_ink: var(--zabota-color-ink, #1b2430);
    --_soft: var(--zabota-color-soft, #4f5a66);
    --_line: var(--zabota-color-line, #dcdfe3);
    --_edge: var(--zabota-color-edge, #717c87);
    --_face: var(--zabota-color-face, #ffffff);
    --_wash: var(--zabota-color-wash, #f6f5f2);
    --_accent: var(--zabota-color-accent, #0a58b0);
    --_accent-strong: var(--zabota-color-accent-strong, #08468d);
    --_accent-wash: var(--zabota-color-accent-wash, #eaf2fb);
    --_on-accent: var(--zabota-color-on-accent, #ffffff);
    --_good: var(--zabota-color-good, #14693b);
    --_good-wash: var(--zabota-color-good-wash, #e9f5ed);
    --_wait: var(--zabota-color-wait, #7d4600);
    --_wait-wash: var(--zabota-color-wait-wash, #fff4df);
    --_late: var(--zabota-color-late, #a3221c);
    --_late-wash: var(--zabota-color-late-wash, #fdeeec);
    --_focus: var(--zabota-color-focus, #ffb000);
    --_focus-edge: var(--zabota-color-focus-edge, #1b2430);
    --_space-1: var(--zabota-space-1, 0.25em);
    --_space-2: var(--zabota-space-2, 0.5em);
    --_space-3: var(--zabota-space-3, 0.75em);
    --_space-4: var(--zabota-space-4, 1em);
    --_space-5: var(--zabota-space-5, 1.5em);
    --_space-6: var(--zabota-space-6, 2em);
    --_text-size: var(--zabota-text-size, 1);
    --_text-small: var(--zabota-text-small, 0.9em);
    --_text-large: var(--zabota-text-large, 1.15em);
    --_text-title: var(--zabota-text-title, 1.5em);
    --_text-gap: var(--zabota-text-gap, 0);
    --_text-line: var(--zabota-text-line, 1.5);
    --_radius-small: var(--zabota-radius-small, 0.4em);
    --_radius-medium: var(--zabota-radius-medium, 0.625em);
    --_radius-large: var(--zabota-radius-large, 0.8em);
  }
`;
