import type { FeedbackForm, FeedbackKind } from '@zabota/contract';
import { button, failureWords, msg, words, type Question } from '@zabota/core';
import { html } from 'lit';

/** The questions are on their way, or did not come: then what the page itself offers stays in sight. */
export const notYet = ({ state, again }: Pick<Question<unknown>, 'state' | 'again'>) =>
  state.name === 'failed'
    ? html`<div class="stack">
        <p>${failureWords(state.error)}</p>
        <p>${button({ kind: 'quiet', label: msg('Try again'), onClick: () => void again() })}</p>
        <slot></slot>
      </div>`
    : html`<p class="soft">${msg('One moment…')}</p>`;

/** Other things to say than a rating. */
export const startWords = (kind: FeedbackKind): string =>
  ({
    rating: msg('Only rate'),
    problem: msg('Report a problem'),
    initiative: msg('Suggest something'),
    thanks: msg('Say thank you'),
  })[kind];

/** What a client can write about without rating anything, and the promise of the first answer. */
export const ways = ({ kinds, privacy }: FeedbackForm, start: (kind: FeedbackKind) => void) => html`
  <p class="soft">${msg('We keep your answer at once.')} ${words(privacy)}</p>
  <div class="row ways" part="actions">
    ${kinds
      .filter((kind) => kind !== 'rating')
      .map((kind) =>
        button({ kind: 'plain', label: startWords(kind), onClick: () => start(kind) }),
      )}
  </div>
`;
