import { css } from 'lit';

/** Lines in the colour of the text, a little taller than a capital letter. */
export const iconStyles = css`
  .icon {
    width: 1.25em;
    height: 1.25em;
    margin-block-start: 0.1em;
    color: var(--_tone, inherit);
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  @media (forced-colors: active) {
    .icon {
      color: CanvasText;
    }
  }
`;
