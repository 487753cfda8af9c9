import { css } from 'lit';
import type { Requirement } from '@zabota/contract';
import { differenceStyles } from '../difference.js';
import { feedOf } from '../feed.js';
import { CardDesk, type CardOptions } from './card.desk.js';
import { cardScreen } from './card.screen.js';

/** The card, brought when a client opens one. */
export const create = (options: CardOptions) => {
  const controller = new CardDesk(options);
  return {
    onChange: controller.onChange,
    render: (card: Requirement) => {
      controller.show(card.id);
      return cardScreen(card, controller, feedOf(options.client()));
    },
  };
};

export const styles = [
  differenceStyles,
  css`
    .answer > p {
      font-size: var(--_text-large);
      font-weight: 600;
    }
    .parts {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr));
      gap: var(--_space-4);
    }
    .part,
    .clause {
      display: grid;
      align-content: start;
      gap: var(--_space-2);
    }
    ol,
    ul:not(.plain-list) {
      display: grid;
      gap: var(--_space-2);
      padding-inline-start: 1.4em;
    }
    section.stack {
      gap: var(--_space-3);
    }
    .levels {
      gap: 0 var(--_space-2);
    }
    .level {
      display: inline-flex;
      align-items: center;
      gap: var(--_space-2);
      min-height: 2.75em;
    }
    .level input {
      flex: none;
      width: 1.375em;
      height: 1.375em;
      min-height: 0;
      margin: 0;
    }
    .sides {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(18em, 100%), 1fr));
      gap: var(--_space-4);
    }
    .sides > div {
      display: grid;
      align-content: start;
      gap: var(--_space-2);
    }
    blockquote {
      margin: 0;
      padding-inline-start: var(--_space-3);
      border-inline-start: 0.2em solid var(--_line);
      overflow-wrap: anywhere;
    }
    summary {
      min-height: 2.75em;
      align-content: center;
      cursor: pointer;
    }
    .term {
      display: inline;
      min-height: 0;
      padding: 0;
      border: 0;
      border-block-end: 0.1em dotted currentColor;
      border-radius: 0;
      background: none;
      color: inherit;
      font: inherit;
      cursor: help;
    }
    .meaning {
      color: var(--_soft);
    }
    .row.votes {
      gap: 0 var(--_space-2);
      font-size: var(--_text-small);
    }
    .votes .soft {
      font-size: inherit;
    }
    .vote {
      font-weight: inherit;
    }
    .vote[aria-pressed='true'] {
      outline: 0.1em solid var(--_accent);
      background: var(--_accent-wash);
      font-weight: 600;
      text-decoration: none;
    }
    dd {
      margin: 0 0 var(--_space-2);
    }
    dt {
      color: var(--_soft);
      font-size: var(--_text-small);
    }
    iframe.paper {
      position: fixed;
      inset: auto 0 0 auto;
      width: 0;
      height: 0;
      border: 0;
    }
  `,
];
