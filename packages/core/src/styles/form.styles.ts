import { css } from 'lit';

/** Fields, options and steps of a form. */
export const formStyles = css`
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-2);
    min-width: 0;
    border: 0;
  }
  legend {
    /* Out of the border, into the grid. */
    float: left;
    padding: 0;
    font-size: var(--_text-large);
  }
  .field > label {
    font-weight: 600;
  }
  .optional {
    white-space: nowrap;
  }
  /* Balanced, it would tear the question to meet this word. */
  legend:has(.optional) {
    text-wrap: wrap;
  }
  .error {
    color: var(--_late);
    font-weight: 600;
  }
  input,
  textarea,
  select {
    max-width: 100%;
    min-height: 2.875em;
    padding: 0.6em 0.75em;
    border: 0.1em solid var(--_edge);
    border-radius: var(--_radius-medium);
    background: var(--_face);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }
  input:not([size]),
  textarea,
  select {
    width: 100%;
  }
  select {
    /* WebKit scrolls the page sideways for a long option that it does not show. */
    contain: paint;
  }
  input[size] {
    justify-self: start;
  }
  textarea {
    field-sizing: content;
    min-block-size: 6lh;
    resize: vertical;
  }
  /* For a remark: a large field asks for a story. */
  [rows='2'],
  [rows='3'] {
    min-block-size: 4lh;
  }
  [aria-invalid='true']:not(fieldset) {
    border: 0.16em solid var(--_late);
  }
  .option {
    position: relative;
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 var(--_space-3);
    align-items: start;
    padding: 0.7em var(--_space-4);
    border: 0.1em solid var(--_edge);
    border-radius: var(--_radius-medium);
  }
  /* The whole card can be pressed, yet the name of the field is the label alone. */
  .option label::after {
    position: absolute;
    inset: 0;
    content: '';
    cursor: pointer;
  }
  .option .hint {
    grid-column: 2;
  }
  .option:hover {
    border-color: var(--_accent);
  }
  .option:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-wash);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .option:has(:focus-visible) {
    outline: 0.19em solid var(--_focus);
    outline-offset: 0.125em;
    box-shadow: 0 0 0 0.375em var(--_focus-edge);
  }
  .option input {
    width: 1.375em;
    height: 1.375em;
    min-height: 0;
    margin: 0.05em 0 0;
    outline: 0;
    box-shadow: none;
  }
  .option-more {
    margin-inline-start: var(--_space-5);
    padding: var(--_space-1) 0 var(--_space-2) var(--_space-4);
    border-inline-start: 0.2em solid var(--_accent);
  }
  .date {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
  }
  .date label {
    display: block;
    font-size: var(--_text-small);
  }
  .date input {
    width: 4em;
  }
  .date input[size='4'] {
    width: 5.5em;
  }
  .step .soft {
    display: block;
    margin-bottom: 0.3em;
    font-size: 0.62em;
  }
  .steps {
    display: flex;
    gap: var(--_space-1);
    margin-block: var(--_space-3) var(--_space-2);
  }
  .steps i {
    flex: 1;
    height: 0.35em;
    border: 1px solid var(--_line);
    border-radius: 1em;
  }
  .steps .on {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  @media (forced-colors: active) {
    .option:has(:checked) {
      outline: 0.2em solid Highlight;
    }
    .steps .on {
      background: Highlight;
    }
  }
`;
