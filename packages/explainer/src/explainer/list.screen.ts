import type { RequirementList } from '@zabota/contract';
import {
  button,
  langOf,
  msg,
  notice,
  plural,
  select,
  str,
  submitButton,
  textField,
  words,
} from '@zabota/core';
import { html, nothing } from 'lit';
import { notOpened, opening } from '../not-opened.js';
import { activityCode } from './activity.js';
import { pageSize, type ListController } from './list.controller.js';
import { partyName } from './parties.js';
import { linkTo } from './place.controller.js';

type Summary = RequirementList['items'][number];

/**
 * Search, filters and what they found; that nothing came stands above what was found before.
 *
 * @param onAgain The client has asked once more.
 */
export const listScreen = (list: ListController, onAgain: () => void) => html`
  <form
    class="stack"
    role="search"
    part="form"
    @submit=${(event: SubmitEvent) => search(event, list)}
  >
    <div @input=${list.suggestions.onInput}>
      ${textField({
        name: 'q',
        label: msg('What do you want to know?'),
        hint: msg('For example: drone, altering a flat, late flight.'),
        value: list.chosen.q ?? '',
      })}
    </div>
    ${list.suggestions.texts.length > 0 ? suggestions(list) : nothing}
    <div class="row" part="actions">${submitButton({ label: msg('Find') })}</div>
  </form>
  ${news(list, onAgain)} ${list.found ? found(list.found, list) : nothing}
`;

const news = ({ list, found: before }: ListController, onAgain: () => void) =>
  list.state.name === 'failed'
    ? notOpened(list.state.error, () => list.again().then(onAgain))
    : list.state.name === 'asking' && !before
      ? opening()
      : nothing;

function search(event: SubmitEvent, list: ListController) {
  event.preventDefault();
  const q = new FormData(event.currentTarget as HTMLFormElement).get('q');
  list.suggestions.clear();
  list.choose({ q: typeof q === 'string' ? q.trim() : '' });
}

const suggestions = (list: ListController) => html`
  <ul class="plain-list" aria-label=${msg('Questions that fit')}>
    ${list.suggestions.texts.map(
      (text) =>
        html`<li>
          ${button({
            label: text,
            kind: 'plain',
            onClick: () => {
              list.suggestions.clear();
              list.choose({ q: text });
            },
          })}
        </li>`,
    )}
  </ul>
`;

const found = ({ total, items, facets, understood }: RequirementList, list: ListController) => html`
  <div class="filters" @change=${(event: Event) => filter(event, list)}>
    ${select({
      name: 'field',
      label: msg('About what'),
      value: list.chosen.field ?? '',
      empty: msg('About everything'),
      options: facets.field.map(({ id, title, count }) => ({
        value: id,
        label: `${title.text} (${count})`,
        lang: langOf(title),
      })),
    })}
    ${select({
      name: 'concerns',
      label: msg('Who you are'),
      value: list.chosen.concerns ?? '',
      empty: msg('Anybody'),
      options: facets.concerns.map(({ id, count }) => ({
        value: id,
        label: `${partyName(id)} (${count})`,
      })),
    })}
    ${select({
      name: 'situation',
      label: msg('What happened'),
      value: list.chosen.situation ?? '',
      empty: msg('Anything'),
      options: facets.situation.map(({ id, title, count }) => ({
        value: id,
        label: `${title.text} (${count})`,
        lang: langOf(title),
      })),
    })}
    ${textField({
      name: 'activity',
      label: msg('Code of your activity (OKVED)'),
      hint: msg('For example: 47 or 47.11.'),
      value: list.chosen.activity ?? '',
      spellcheck: false,
    })}
  </div>
  ${understood ? html`<p>${msg(str`We looked for: ${understood}`)}</p>` : nothing}
  ${total === 0 ? nothingFound() : html`<h2 class="count" tabindex="-1">${foundText(total)}</h2>`}
  ${items.length > 0 ? html`<div>${pagesOf(items).map(onePage)}</div>` : nothing}
  ${
    list.growth === 'failed'
      ? html`<p class="soft" role="alert">${msg('This did not come. Press once more.')}</p>`
      : nothing
  }
  ${
    list.isCut
      ? html`<p>
          ${button({
            label: msg('Show more'),
            kind: 'quiet',
            busy: list.growth === 'asking' && msg('Opening…'),
            onClick: () => void list.more(),
          })}
        </p>`
      : nothing
  }
`;

/** Brings what is new. */
export const newsButton = (onClick: () => void) =>
  html`<div>${button({ label: msg('What is new in the rules'), kind: 'quiet', onClick })}</div>`;

const onePage = (page: readonly Summary[]) =>
  html`<ul class="results">
    ${page.map(result)}
  </ul>`;

/**
 * A list for each page, so that a browser need not lay out what is out of sight. They stand in a block
 * of their own: as rows of the grid around them all would be laid out anew for each that comes.
 */
const pagesOf = (items: readonly Summary[]): Summary[][] =>
  Array.from({ length: Math.ceil(items.length / pageSize) }, (_, page) =>
    items.slice(page * pageSize, (page + 1) * pageSize),
  );

function filter({ target }: Event, list: ListController) {
  const { name, value } = target as HTMLSelectElement | HTMLInputElement;
  list.choose({ [name]: name === 'activity' ? activityCode(value) : value });
}

export const foundText = (count: number) =>
  plural(count, {
    one: msg(str`${count} rule found`),
    few: msg(str`${count} rules found`, { id: 'rules-few' }),
    other: msg(str`${count} rules found`, { id: 'rules-other' }),
  });

const nothingFound = () =>
  notice({
    kind: 'wait',
    title: msg('Nothing was found'),
    body: msg('Try a shorter word, or take away a filter.'),
  });

const result = ({ id, question, excerpt, field, stale }: Summary) => html`
  <li class="result">
    <h3><a href=${linkTo(id)} lang=${langOf(question) ?? nothing}>${question.text}</a></h3>
    ${excerpt ? html`<p lang=${langOf(excerpt.text) ?? nothing}>${marked(excerpt)}</p>` : nothing}
    <p class="soft">
      ${words(field.title)}${stale ? html` · ${msg('The check is old')}` : nothing}
    </p>
  </li>
`;

/** The words that were looked for, marked in the text around them. */
function marked({ text: { text }, marks }: NonNullable<Summary['excerpt']>) {
  let from = 0;
  const pieces = marks.map(({ start, end }) => {
    const piece = html`${text.slice(from, start)}<mark>${text.slice(start, end)}</mark>`;
    from = end;
    return piece;
  });
  return html`${pieces}${text.slice(from)}`;
}
