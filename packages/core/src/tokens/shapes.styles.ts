import { css } from 'lit';

// Through the host, for the styles of a part come later than those of a theme.

/** Where there is one ink, shape tells what colour told: an error from its label, a tag from a word. */
const oneInk = css`
  :host .tag,
  :host .code {
    border: 1px solid;
  }
  :host .error {
    padding-inline-start: 0.6em;
    border-inline-start: 0.25em solid;
  }
  /* The browser draws what is not chosen in greys of its own. */
  :host .option [type],
  :host :is([type='radio'], [type='checkbox']):not(:focus-visible) {
    outline: 0.1em solid var(--_ink);
  }
  :host [type='radio'] {
    border-radius: 50%;
  }
  /* The inner band of the ring has the colour of the ground: alone it is not seen. */
  :host [tabindex='-1']:focus-visible {
    outline-color: var(--_focus-edge);
  }
`;

/**
 * Large letters on a phone: words get the room of frames and icons, and hyphens in those browsers
 * that know where to put them in the language of the text.
 */
const roomForWords = css`
  @container (max-width: 16em) {
    * {
      hyphens: auto;
    }
    :host .panel:has(> .icon) {
      grid-template-columns: minmax(0, 1fr);
    }
    :host .option {
      column-gap: 0.4em;
      padding-inline: 0.5em;
    }
    :host :is(button, .button):not(.plain) {
      padding-inline: 0.6em;
    }
    /* What holds a date: it stays on one line, where wide letters would break its last word. */
    :host :is(.tag, time, small) {
      letter-spacing: normal;
    }
    :host .tag {
      padding-inline: 0.5em;
    }
    :host [href^='tel'] {
      /* On a line of its own before it breaks. */
      display: inline-block;
      white-space: normal;
    }
  }
`;

/** What a theme changes besides the values of tokens. */
export const shapes = {
  'black-on-white': oneInk,
  'white-on-black': oneInk,
  'dark-blue-on-light-blue': oneInk,
  larger: roomForWords,
};
