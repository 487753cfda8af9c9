import { css } from 'lit';

/** Where there is one ink, shape tells what colour told: an error from its label, a tag from a word. */
const oneInk = css`
  .tag,
  .code {
    border: 1px solid;
  }
  .error {
    padding-inline-start: 0.6em;
    border-inline-start: 0.25em solid;
  }
  /* The browser draws what is not chosen in greys of its own. */
  :is([type='radio'], [type='checkbox']):not(:focus-visible) {
    outline: 0.1em solid var(--_ink);
  }
  [type='radio'] {
    border-radius: 50%;
  }
`;

/**
 * Large letters on a phone: words get the room of frames and icons, and hyphens in those browsers
 * that know where to put them in the language of the page.
 */
const roomForWords = css`
  @container (max-width: 16em) {
    * {
      hyphens: auto;
    }
    .panel:has(> .icon) {
      grid-template-columns: minmax(0, 1fr);
    }
    .option {
      column-gap: 0.4em;
      padding-inline: 0.5em;
    }
    button,
    .button {
      padding-inline: 0.6em;
    }
    [href^='tel'] {
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
