import { fileStyles } from '@zabota/core/files.js';
import { receiptStyles } from '@zabota/core/filing.js';
import { css } from 'lit';

const later = css`
  details > summary {
    width: fit-content;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  details[open] > summary {
    margin-block-end: var(--_space-2);
  }
  .facts {
    display: grid;
    gap: var(--_space-3);
  }
  dt {
    color: var(--_soft);
    font-size: var(--_text-small);
  }
  .facts .soft {
    display: block;
  }
  /* The panel under a chosen answer has an edge of its own. */
  .option-more:has(> .panel) {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .group {
    gap: var(--_space-4);
    padding: var(--_space-4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-medium);
  }
  .group legend {
    font-weight: 650;
  }
  .between {
    justify-content: space-between;
  }
  .answers {
    display: grid;
    gap: var(--_space-2);
    padding-block-end: var(--_space-4);
    border-block-end: 1px solid var(--_line);
  }
  .answers dl {
    display: grid;
    gap: var(--_space-3);
  }
  @container (min-width: 32em) {
    .answers dl > div {
      display: grid;
      grid-template-columns: 13em minmax(0, 1fr);
      gap: var(--_space-4);
    }
  }
  .answers ul {
    list-style: none;
  }
  .story {
    white-space: pre-line;
  }
  .field:has(> .date) > legend {
    font-size: inherit;
    font-weight: 600;
  }
  .keeping button,
  .answers button {
    min-height: 1.6em;
    padding-block: 0;
    font-weight: 400;
  }
  .answers button {
    margin-inline-end: -0.5em;
  }
  .keeping button {
    display: block;
  }
  .paper {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    border: 0;
  }
  .to-tracker {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-4);
    align-items: center;
  }
  .to-tracker p {
    flex: 1 1 12em;
  }
  .qr {
    forced-color-adjust: none;
    width: 9em;
    border-radius: var(--_radius-small);
  }
  /* Scanners want dark on light in every theme. */
  .qr-light {
    fill: #fff;
  }
  .qr-dark {
    fill: #000;
  }
`;

/** Styles of the later steps, the receipt and the files. */
export const laterStyles = [fileStyles, receiptStyles, later];
