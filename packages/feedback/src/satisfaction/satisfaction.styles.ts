import { css } from 'lit';

export const satisfactionStyles = css`
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
  }
  .headline {
    display: grid;
    gap: var(--_space-2);
  }
  .large {
    font-size: 2.6em;
    line-height: 1;
  }
  .headline ul {
    display: grid;
    gap: var(--_space-1);
    padding: 0;
    list-style: none;
  }
  label {
    display: block;
    margin-block-end: var(--_space-1);
    font-weight: 600;
  }
  select {
    max-width: 100%;
    min-height: 2.875em;
    padding: 0.5em 0.75em;
    border: 0.1em solid var(--_edge);
    border-radius: var(--_radius-medium);
    background: var(--_face);
    color: inherit;
    font: inherit;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    /* Words stay whole: a table too wide for a phone is scrolled. */
    overflow-wrap: normal;
  }
  caption {
    padding-block: var(--_space-2);
    font-weight: 650;
    text-align: start;
  }
  th,
  td {
    padding: var(--_space-2) var(--_space-2) var(--_space-2) 0;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    color: var(--_soft);
    font-size: var(--_text-small);
  }
  .bars {
    /* Of two columns, all is seen: the longest word breaks rather. */
    overflow-wrap: anywhere;
  }
  .bars th {
    width: 45%;
  }
  @container (min-width: 36em) {
    /* A bar and its words stand on one line. */
    .bars th {
      width: 30%;
    }
  }
  td .soft,
  td .num {
    display: inline-block;
  }
  .wide {
    overflow-x: auto;
  }
  meter {
    width: min(100%, 12em);
    height: 0.8em;
    margin-inline-end: var(--_space-2);
  }
  .chart {
    display: flex;
    gap: var(--_space-2);
  }
  .chart p {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    line-height: 1.3;
  }
  svg {
    flex: 1;
    min-width: 0;
    height: 9em;
    overflow: visible;
  }
  path {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
    stroke-linejoin: round;
    /* The picture is as wide as its room; lines and dots keep their shape. */
    vector-effect: non-scaling-stroke;
  }
  .grid {
    stroke: var(--_line);
    stroke-width: 1;
  }
  .band {
    fill: var(--_accent-wash);
    stroke: none;
  }
  .dots {
    stroke-width: 7;
    stroke-linecap: round;
  }
  .ends {
    display: flex;
    justify-content: space-between;
  }
  .changes {
    display: grid;
    gap: var(--_space-3);
    padding: 0;
    list-style: none;
  }
  .changes li {
    padding: var(--_space-3) var(--_space-4);
    border-inline-start: 0.25em solid var(--_good);
    border-radius: var(--_radius-small);
    background: var(--_good-wash);
  }
  details > .stack {
    margin-block-start: var(--_space-3);
  }
  summary {
    padding-block: var(--_space-2);
    font-weight: 600;
    cursor: pointer;
  }
  @media (forced-colors: active) {
    path {
      stroke: CanvasText;
    }
  }
`;
