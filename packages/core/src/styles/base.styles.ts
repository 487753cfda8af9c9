import { css } from 'lit';
import { tokenStyles } from '../tokens/tokens.styles.js';

const base = css`
  :host {
    container-type: inline-size;
    display: block;
    box-sizing: border-box;
    /* A line stays near 75 characters, on the widest page too. */
    max-inline-size: 46em;
    /* Important: the reset of a page, '* { padding: 0 }', would win over a plain rule here. */
    padding: clamp(1em, 4cqi, 1.75em) !important;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-large);
    background: var(--_face);
    color: var(--_ink);
    /* A root of 62.5 % must not shrink us; the host's and the person's enlargement works. */
    font-size: calc(max(1em, 16px) * var(--_text-size));
    line-height: var(--_text-line);
    letter-spacing: var(--_text-gap);
    text-align: start;
    text-wrap: pretty;
    text-underline-offset: 0.18em;
    overflow-wrap: anywhere;
    accent-color: var(--_accent);
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
  }
  h2,
  h3,
  h4,
  legend {
    line-height: 1.25;
    font-weight: 650;
    text-wrap: balance;
  }
  h2 {
    font-size: var(--_text-title);
  }
  h3 {
    font-size: var(--_text-large);
  }
  a {
    color: var(--_accent);
    text-decoration-thickness: 1px;
  }
  a:hover {
    color: var(--_accent-strong);
    text-decoration-thickness: 2px;
  }
  .stack,
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-5);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
    align-items: center;
  }
  .soft,
  .hint,
  .optional {
    color: var(--_soft);
    font-size: var(--_text-small);
    font-weight: 400;
  }
  .num {
    font-variant-numeric: tabular-nums;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button,
  .button {
    min-height: 2.875em;
    padding: 0.65em 1em;
    border: 0.1em solid var(--_accent);
    border-radius: var(--_radius-medium);
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 600;
    letter-spacing: inherit;
    text-decoration: none;
    cursor: pointer;
  }
  button:hover {
    border-color: var(--_accent-strong);
    background: var(--_accent-strong);
  }
  .quiet,
  .plain {
    background: none;
    color: var(--_accent);
  }
  .plain {
    /* Its words stand on the edge of the text, wherever a row breaks. */
    margin-inline-start: -0.5em;
    border: 0;
    padding-inline: 0.5em;
    text-align: start;
    text-decoration: underline;
  }
  .row:has(> .plain) {
    column-gap: var(--_space-4);
  }
  .quiet:hover,
  .plain:hover {
    background: var(--_accent-wash);
    color: var(--_accent-strong);
  }
  [aria-disabled='true'] {
    opacity: 0.75;
    cursor: progress;
  }
  /* Two bands: one of them is seen on any ground and in any theme. */
  :focus-visible {
    outline: 0.19em solid var(--_focus);
    outline-offset: 0.125em;
    box-shadow: 0 0 0 0.375em var(--_focus-edge);
  }
  /* Where the focus is led by us: a heading, a form, a notice. */
  [tabindex='-1']:focus-visible {
    outline-offset: 0.2em;
    box-shadow: none;
  }
  @media (prefers-contrast: more) {
    :host {
      --_soft: var(--_ink);
      --_line: var(--_edge);
    }
  }
  @media (forced-colors: active) {
    [aria-disabled='true'] {
      color: GrayText;
      opacity: 1;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    :host {
      border: 0;
      padding: 0 !important;
    }
    button {
      display: none;
    }
  }
`;

/** Tokens, text, layout and buttons: what every touchpoint shows. */
export const baseStyles = [tokenStyles, base];
