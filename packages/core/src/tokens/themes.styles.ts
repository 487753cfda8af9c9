// Written by tools/build-tokens.mjs from tokens/*.tokens.json: change those.
import { css } from 'lit';

const dark = css`
  :host {
    color-scheme: dark;
    --_ink: var(--zabota-color-ink, #eceff3);
    --_soft: var(--zabota-color-soft, #b4bdc7);
    --_line: var(--zabota-color-line, #3a444f);
    --_edge: var(--zabota-color-edge, #87929d);
    --_face: var(--zabota-color-face, #171c22);
    --_wash: var(--zabota-color-wash, #20272f);
    --_accent: var(--zabota-color-accent, #8cbcff);
    --_accent-strong: var(--zabota-color-accent-strong, #b3d3ff);
    --_accent-wash: var(--zabota-color-accent-wash, #1b2f48);
    --_on-accent: var(--zabota-color-on-accent, #0d1a2b);
    --_good: var(--zabota-color-good, #7fd3a0);
    --_good-wash: var(--zabota-color-good-wash, #163021);
    --_wait: var(--zabota-color-wait, #f0bd6a);
    --_wait-wash: var(--zabota-color-wait-wash, #382a10);
    --_late: var(--zabota-color-late, #ff9f96);
    --_late-wash: var(--zabota-color-late-wash, #3f1d1b);
    --_focus: var(--zabota-color-focus, #a86a00);
    --_focus-edge: var(--zabota-color-focus-edge, #f7f9fb);
  }
`;

/** Themes that not everybody sees, so they arrive only when they are chosen. */
export const themes = {
  dark,
  /** Follows the person's system. */
  auto: css`
    @media (prefers-color-scheme: dark) {
      ${dark}
    }
  `,
  'black-on-white': css`
    :host {
      color-scheme: light;
      --_ink: var(--zabota-color-ink, #000000);
      --_soft: var(--zabota-color-soft, #000000);
      --_line: var(--zabota-color-line, #000000);
      --_edge: var(--zabota-color-edge, #000000);
      --_face: var(--zabota-color-face, #ffffff);
      --_wash: var(--zabota-color-wash, #ffffff);
      --_accent: var(--zabota-color-accent, #000000);
      --_accent-strong: var(--zabota-color-accent-strong, #000000);
      --_accent-wash: var(--zabota-color-accent-wash, #ffffff);
      --_on-accent: var(--zabota-color-on-accent, #ffffff);
      --_good: var(--zabota-color-good, #000000);
      --_good-wash: var(--zabota-color-good-wash, #ffffff);
      --_wait: var(--zabota-color-wait, #000000);
      --_wait-wash: var(--zabota-color-wait-wash, #ffffff);
      --_late: var(--zabota-color-late, #000000);
      --_late-wash: var(--zabota-color-late-wash, #ffffff);
      --_focus: var(--zabota-color-focus, #ffffff);
      --_focus-edge: var(--zabota-color-focus-edge, #000000);
    }
  `,
  'white-on-black': css`
    :host {
      color-scheme: dark;
      --_ink: var(--zabota-color-ink, #ffffff);
      --_soft: var(--zabota-color-soft, #ffffff);
      --_line: var(--zabota-color-line, #ffffff);
      --_edge: var(--zabota-color-edge, #ffffff);
      --_face: var(--zabota-color-face, #000000);
      --_wash: var(--zabota-color-wash, #000000);
      --_accent: var(--zabota-color-accent, #ffffff);
      --_accent-strong: var(--zabota-color-accent-strong, #ffffff);
      --_accent-wash: var(--zabota-color-accent-wash, #000000);
      --_on-accent: var(--zabota-color-on-accent, #000000);
      --_good: var(--zabota-color-good, #ffffff);
      --_good-wash: var(--zabota-color-good-wash, #000000);
      --_wait: var(--zabota-color-wait, #ffffff);
      --_wait-wash: var(--zabota-color-wait-wash, #000000);
      --_late: var(--zabota-color-late, #ffffff);
      --_late-wash: var(--zabota-color-late-wash, #000000);
      --_focus: var(--zabota-color-focus, #000000);
      --_focus-edge: var(--zabota-color-focus-edge, #ffffff);
    }
  `,
  'dark-blue-on-light-blue': css`
    :host {
      color-scheme: light;
      --_ink: var(--zabota-color-ink, #063462);
      --_soft: var(--zabota-color-soft, #063462);
      --_line: var(--zabota-color-line, #063462);
      --_edge: var(--zabota-color-edge, #063462);
      --_face: var(--zabota-color-face, #9dd1ff);
      --_wash: var(--zabota-color-wash, #9dd1ff);
      --_accent: var(--zabota-color-accent, #063462);
      --_accent-strong: var(--zabota-color-accent-strong, #063462);
      --_accent-wash: var(--zabota-color-accent-wash, #9dd1ff);
      --_on-accent: var(--zabota-color-on-accent, #9dd1ff);
      --_good: var(--zabota-color-good, #063462);
      --_good-wash: var(--zabota-color-good-wash, #9dd1ff);
      --_wait: var(--zabota-color-wait, #063462);
      --_wait-wash: var(--zabota-color-wait-wash, #9dd1ff);
      --_late: var(--zabota-color-late, #063462);
      --_late-wash: var(--zabota-color-late-wash, #9dd1ff);
      --_focus: var(--zabota-color-focus, #9dd1ff);
      --_focus-edge: var(--zabota-color-focus-edge, #063462);
    }
  `,
  larger: css`
    :host {
      --_text-size: var(--zabota-text-size, 1.375);
      --_text-large: var(--zabota-text-large, min(1.15em, 8.5cqi));
      --_text-title: var(--zabota-text-title, min(1.5em, 11.5cqi));
    }
  `,
  wider: css`
    :host {
      --_space-1: var(--zabota-space-1, 0.4em);
      --_space-2: var(--zabota-space-2, 0.75em);
      --_space-3: var(--zabota-space-3, min(1.1em, 5cqi));
      --_space-4: var(--zabota-space-4, min(1.5em, 6cqi));
      --_space-5: var(--zabota-space-5, 2.25em);
      --_space-6: var(--zabota-space-6, 3em);
      --_text-gap: var(--zabota-text-gap, 0.12em);
      --_text-line: var(--zabota-text-line, 1.8);
    }
  `,
};
