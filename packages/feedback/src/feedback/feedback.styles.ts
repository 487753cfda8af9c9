import { css } from 'lit';

/** The first question, and the quiet forms. */
export const feedbackStyles = css`
  :host([quiet]) {
    display: none;
  }
  :host([bare]) {
    padding: 0 !important;
    border: 0;
  }
  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-2);
    min-width: 0;
    border: 0;
  }
  legend {
    /* Out of the border, into the grid, as in every form. */
    float: left;
    padding: 0;
    font-size: var(--_text-large);
  }
  .choices {
    display: grid;
    gap: var(--_space-2);
  }
  .choices label {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
    min-height: 2.875em;
    padding: 0.5em var(--_space-3);
    border: 0.1em solid var(--_edge);
    border-radius: var(--_radius-medium);
    cursor: pointer;
  }
  /* Wins over the fields of a form, whose styles come later. */
  .choices label input {
    flex: none;
    width: 1.375em;
    height: 1.375em;
    min-height: 0;
    margin: 0;
    padding: 0;
  }
  .choices label:hover {
    border-color: var(--_accent);
  }
  .choices label:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-wash);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .choices label:has(:focus-visible) {
    outline: 0.19em solid var(--_focus);
    outline-offset: 0.125em;
    box-shadow: 0 0 0 0.375em var(--_focus-edge);
  }
  .choices :focus-visible {
    outline: 0;
    box-shadow: none;
  }
  .ways {
    row-gap: 0;
  }
  .micro {
    gap: var(--_space-3);
  }
  .micro .choices {
    display: flex;
    flex-wrap: wrap;
  }
  .top {
    display: flex;
    gap: var(--_space-3);
    align-items: start;
    justify-content: space-between;
  }
  .top button {
    margin-block: -0.5em;
    flex: none;
  }
  @container (min-width: 26em) {
    .single .choices {
      display: flex;
      flex-wrap: wrap;
    }
    .single label {
      flex: auto;
    }
  }
  @container (min-width: 36em) {
    .scale .choices {
      grid-auto-columns: minmax(0, 1fr);
      grid-auto-flow: column;
    }
    .scale label {
      flex-direction: column;
      padding-inline: var(--_space-1);
      text-align: center;
      line-height: 1.25;
    }
    .scale span {
      font-size: var(--_text-small);
    }
  }
  @media (forced-colors: active) {
    .choices label:has(:checked) {
      outline: 0.2em solid Highlight;
    }
  }
`;
