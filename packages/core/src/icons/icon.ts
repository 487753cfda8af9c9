import { html } from 'lit';

/**
 * An icon repeats what the words beside it say, so nobody hears of it and it never stands alone. It
 * takes the colour of its text, forced colours too, and grows with it; `iconStyles` give it its size.
 */
const icon = (lines: string) =>
  html`<svg class="icon" aria-hidden="true" viewBox="0 0 24 24"><path d=${lines}></path></svg>`;

const ring = 'M12 3a9 9 0 1 0 .01 0z';

/** Something to know. */
export const info = () => icon(`${ring}M12 11v6M12 7v.1`);

/** Done, accepted. */
export const tick = () => icon(`${ring}M8 12l3 3 5-6`);

/** Somebody waits: we for the client, or the client for us. */
export const clock = () => icon(`${ring}M12 7v5l4 2`);

/** Late, not done, or to be mended. */
export const warning = () => icon('M12 3l10 18H2zM12 10v5M12 18v.1');
