import type { Initiative, InitiativeList } from '@zabota/contract';
import { button, langOf, msg, plural, str, words } from '@zabota/core';
import { html, nothing, type TemplateResult } from 'lit';
import { initiativeView, type InitiativeOptions } from './initiative.view.js';

/** What the client looks for. */
export interface Search {
  readonly words: string;
  readonly state: '' | 'open' | 'answered' | 'done';
  readonly order: 'newest' | 'most-supported';
}

export const everything: Search = { words: '', state: '', order: 'newest' };

export interface ListOptions extends InitiativeOptions {
  readonly search: Search;
  /** Initiatives of the pages that were asked for so far. */
  readonly shown: readonly Initiative[];
  readonly feed: string;
  readonly onSearch: (event: Event) => void;
  readonly onMore: () => void;
  readonly onPropose: () => void;
  /** Once it has come. */
  readonly pictureOfNothing: (() => TemplateResult) | undefined;
}

/** The public list: search, rules, the initiatives and how to follow them. */
export function listScreen(list: InitiativeList, options: ListOptions) {
  const { shown, onMore, onPropose, feed } = options;
  return html`
    <div class="head">
      <h2 tabindex="-1">${msg('Initiatives')}</h2>
      <p class="soft">${words(list.rules.answerWithin)} ${words(list.rules.support)}</p>
    </div>
    <p>${button({ label: msg('Propose'), onClick: onPropose })}</p>
    ${searchForm(options)}
    <p role="status">${foundText(list.total)}</p>
    ${list.total === 0 ? options.pictureOfNothing?.() : nothing}
    <div>${shown.map((one) => initiativeView(one, options))}</div>
    ${list.next ? html`<p>${button({ kind: 'quiet', label: msg('Show more'), onClick: onMore })}</p>` : nothing}
    <details>
      <summary>${words(list.rules.title)}</summary>
      <ul>
        ${list.rules.items.map((item) => html`<li lang=${langOf(item) ?? nothing}>${item.text}</li>`)}
      </ul>
    </details>
    <p class="soft"><a href=${feed}>${msg('Follow by Atom feed')}</a></p>
  `;
}

const searchForm = ({ search, onSearch }: ListOptions) => html`
  <form class="search" role="search" @change=${onSearch} @submit=${onSearch}>
    <div>
      <label for="words">${msg('Search')}</label>
      <input id="words" name="words" type="search" maxlength="100" .value=${search.words} />
    </div>
    <div>
      <label for="state">${msg('Show')}</label>
      <select id="state" name="state">
        ${option('', msg('All'), search.state)}
        ${option('open', msg('Collecting voices'), search.state)}
        ${option('answered', msg('Answered'), search.state)}
        ${option('done', msg('Done'), search.state)}
      </select>
    </div>
    <div>
      <label for="order">${msg('First')}</label>
      <select id="order" name="order">
        ${option('newest', msg('New ones'), search.order)}
        ${option('most-supported', msg('Most supported'), search.order)}
      </select>
    </div>
    ${button({ kind: 'quiet', type: 'submit', label: msg('Find') })}
  </form>
`;

const option = (value: string, label: string, chosen: string) =>
  html`<option value=${value} .selected=${value === chosen}>${label}</option>`;

const foundText = (total: number): string =>
  total === 0
    ? msg('Nothing found. You can be the first to propose it.')
    : plural(total, {
        one: msg(str`${total} initiative`, { id: 'initiatives-one' }),
        few: msg(str`${total} initiatives`, { id: 'initiatives-few' }),
        other: msg(str`${total} initiatives`, { id: 'initiatives-other' }),
      });
