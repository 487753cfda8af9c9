import { css } from 'lit';

/** What only the tracker has; every value is a token. */
export const trackerStyles = css`
  h4 {
    margin: 0;
    font-size: 1em;
    font-weight: 650;
    line-height: 1.35;
  }
  header,
  section,
  .reason,
  .people > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
  }
  header,
  .people > div {
    align-content: start;
    gap: 0;
  }
  .told {
    /* Staff and systems write line breaks on purpose. */
    white-space: pre-line;
  }
  blockquote {
    margin: 0;
    padding-inline-start: var(--_space-3);
    border-inline-start: 0.15em solid var(--_line);
  }
  .between {
    justify-content: space-between;
  }
  a.button {
    display: inline-flex;
    align-items: center;
    text-decoration: none;
  }
  a.button:hover {
    border-color: var(--_accent-strong);
    background: var(--_accent-strong);
    color: var(--_on-accent);
  }

  .answers {
    display: grid;
    gap: 1px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-medium);
    background: var(--_line);
    overflow: hidden;
  }
  .answers div {
    padding: var(--_space-3) var(--_space-4);
    background: var(--_face);
  }
  dt,
  .answers small {
    color: var(--_soft);
    font-size: var(--_text-small);
    font-weight: 400;
  }
  .answers dd {
    font-size: var(--_text-large);
    font-weight: 650;
    line-height: 1.3;
  }
  .answers small {
    display: block;
  }

  .reason + .reason {
    padding-block-start: var(--_space-3);
    border-block-start: 1px solid var(--_line);
  }
  .fixes,
  .events,
  .documents,
  .cases,
  .stages {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
    list-style: none;
  }
  .panel .fixes {
    gap: var(--_space-3);
    padding: 0;
  }
  .fixes li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    padding: var(--_space-4);
    border-radius: var(--_radius-medium);
    background: var(--_face);
  }
  /* Asked to take the focus after a step: a quiet ring around a large thing. */
  form:focus-visible,
  [part~='receipt']:focus-visible {
    border-radius: var(--_radius-medium);
    outline-offset: 0.4em;
    box-shadow: none;
  }
  .done {
    color: var(--_good);
    font-weight: 600;
  }

  .stages {
    gap: 0;
  }
  .stages li {
    --_dot: 1.35em;
    position: relative;
    display: grid;
    grid-template-columns: var(--_dot) minmax(0, 1fr);
    gap: 0 var(--_space-3);
    padding-block-end: var(--_space-4);
  }
  .stages .soft {
    display: block;
  }
  .stages time {
    grid-column: 2;
  }
  .dot {
    width: var(--_dot);
    height: var(--_dot);
    margin-block-start: 0.05em;
    border: 0.12em solid var(--_edge);
    border-radius: 50%;
    background: var(--_face);
  }
  .now .dot {
    border: 0.4em solid var(--_wait);
  }
  .now > span {
    font-weight: 650;
  }
  li.done {
    color: inherit;
    font-weight: inherit;
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
    inset: 1.7em auto 0.2em calc(var(--_dot) / 2 - 1px);
    width: 2px;
    background: var(--_line);
    content: '';
  }
  .stages li.done:not(:last-child)::before {
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
  summary {
    padding-block: var(--_space-3);
    font-weight: 600;
    cursor: pointer;
  }
  details[open] {
    padding-block-end: var(--_space-4);
  }
  [open] > summary {
    padding-block-end: var(--_space-4);
  }
  details > :not(summary) + * {
    margin-block-start: var(--_space-3);
  }
  /* Fifty events each: what is far away costs no layout. */
  .page + .page {
    content-visibility: auto;
    contain-intrinsic-size: auto 160em;
  }
  .page h4 {
    margin-block: var(--_space-3) var(--_space-2);
  }
  .events {
    gap: var(--_space-2);
  }
  .events li {
    display: grid;
    grid-template-columns: 3.2em minmax(0, 1fr);
  }
  .events span .soft,
  .documents .soft,
  .cases .soft {
    display: block;
  }
  .reasons {
    padding-inline-start: 1.2em;
  }

  .cases li {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
    align-items: center;
    justify-content: space-between;
    padding-block-end: var(--_space-3);
    border-block-end: 1px solid var(--_line);
  }
  .people {
    display: grid;
    gap: var(--_space-4);
  }
  footer,
  .live {
    gap: 0 var(--_space-3);
    font-size: var(--_text-small);
  }
  footer button,
  .live button {
    padding-inline: 0;
    font-weight: 400;
    text-align: start;
  }

  @container (min-width: 35em) {
    .answers {
      grid-template-columns: 1.25fr 1fr 1fr;
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
  }
`;
