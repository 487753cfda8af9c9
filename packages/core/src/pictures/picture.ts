import { html } from 'lit';

/**
 * A picture repeats what the words beside it say, so nobody hears of it. Lines of two points in a
 * room of 96 by 64 from the edge of the text, in the colour of quieter text; they grow with the
 * text. The colour stands on the paragraph: a system that forces colours reaches text, and a drawing
 * takes the colour of its text.
 */
const picture = (lines: string) =>
  html`<p class="soft" aria-hidden="true">
    <svg width="6em" height="4em" viewBox="0 0 96 64">
      <path
        d=${lines}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      ></path>
    </svg>
  </p>`;

/** Nothing is there: an empty tray. */
export const nothingHere = () =>
  picture('M1 36 15 10h44l14 26v20H1zM1 36h20q2 10 16 10t16-10h20M29 20h16M25 28h24');

/** It is done: a sheet with a tick. */
export const done = () =>
  picture('M1 6h32l14 14v14M1 6v52h24M33 6v14h14M11 22h12M11 32h22M11 42h12M31 50l8 8 18-18');

/** Something went wrong: a cloud, and the line to it is lost. */
export const trouble = () =>
  picture(
    'M14 43a13 13 0 0 1 1-26 17 17 0 0 1 33-2 14 14 0 0 1 4 28zM26 27l16 8M34 43v6M34 54v1M34 60v1',
  );
