import { css } from 'lit';

/** What every open case shows; every value is a token. */
export const trackerStyles = css`
  header {
    display: grid;
    gap: var(--_space-2);
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
  }
  .between {
    justify-content: space-between;
  }

  .answers {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-medium);
    background: var(--_line);
    overflow: hidden;
    overflow-wrap: break-word;
  }
  .answers div {
    flex: 1;
    padding: var(--_space-3) var(--_space-4);
    background: var(--_face);
  }
  dd {
    font-size: var(--_text-large);
    font-weight: 650;
    line-height: 1.3;
  }
  small,
  .people .soft,
  .stages .soft {
    display: block;
  }

  .stages {
    list-style: none;
  }
  .stages li {
    --_dot: 1.35em;
    position: relative;
    display: grid;
    grid-template-columns: var(--_dot) minmax(0, 1fr);
    gap: 0 var(--_space-3);
  }
  .stages li:not(:last-child) {
    padding-block-end: var(--_space-4);
  }
  .stages time {
    grid-column: 2;
  }
  .dot {
    width: var(--_dot);
    height: var(--_dot);
    border: 0.12em solid var(--_edge);
    border-radius: 50%;
  }
  .now {
    font-weight: 650;
  }
  .now .dot {
    border: 0.4em solid var(--_wait);
  }
  .done .dot {
    display: grid;
    place-items: center;
    border-color: var(--_good);
    background: var(--_good);
  }
  .done .dot::after {
    width: 0.3em;
    height: 0.6em;
    margin-block-start: -0.12em;
    border: solid var(--_face);
    border-width: 0 0.15em 0.15em 0;
    rotate: 45deg;
    content: '';
  }
  .stages li:not(:last-child)::before {
    position: absolute;
    inset: 1.6em auto 0.2em calc(var(--_dot) / 2 - 1px);
    width: 2px;
    background: var(--_line);
    content: '';
  }
  .stages li.done::before {
    background: var(--_good);
  }

  .more {
    gap: 0;
  }
  details {
    border-block-start: 1px solid var(--_line);
  }
  details:last-child {
    border-block-end: 1px solid var(--_line);
  }
  details[open] {
    padding-block-end: var(--_space-4);
  }
  summary {
    /* A second line begins under the first, not under the arrow. */
    padding: var(--_space-3) 0 var(--_space-3) 1.1em;
    text-indent: -1.1em;
    font-weight: 650;
    cursor: pointer;
  }
  details > :not(summary) + * {
    margin-block-start: var(--_space-3);
  }

  .people {
    display: grid;
    gap: var(--_space-4);
  }
  footer {
    font-size: var(--_text-small);
  }
  footer .soft {
    font-size: inherit;
  }
  [href^='tel'] {
    white-space: nowrap;
  }
  /* Alone on a line: as tall a target as a finger needs, with room for the ring of the focus. */
  .people a,
  footer a {
    display: inline-block;
    margin: 0.25em 0;
    padding: 0.1em 0;
  }
  footer .row {
    row-gap: 0;
  }
  footer button {
    font-weight: 400;
  }
  footer .between .plain {
    margin-inline-end: -0.5em;
  }

  @container (min-width: 35em) {
    /* Of three columns, none is narrower than its longest word: what has no room goes below. */
    .answers {
      display: flex;
      flex-wrap: wrap;
    }
    .people {
      grid-template-columns: 1fr 1fr;
    }
    .stages li {
      grid-template-columns: var(--_dot) minmax(0, 1fr) auto;
    }
    .stages time {
      grid-column: 3;
    }
  }
  @media (forced-colors: active) {
    .now .dot {
      border-color: Highlight;
    }
    .done .dot {
      background: CanvasText;
    }
    .done .dot::after {
      border-color: Canvas;
    }
  }
`;
