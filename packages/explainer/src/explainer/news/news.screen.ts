import type { RequirementChange } from '@zabota/contract';
import {
  button,
  dateField,
  failureWords,
  formatDate,
  langOf,
  msg,
  str,
  submitButton,
  words,
} from '@zabota/core';
import { html, nothing } from 'lit';
import { compared } from '../difference.js';
import { linkTo } from '../place.controller.js';
import { rulesInForce, type NewsDesk } from './news.desk.js';

/** What has changed since a day that the client names, and what is known to change. */
export const newsScreen = (desk: NewsDesk, feed: string) => html`
  <section class="news stack">
    <h2 tabindex="-1">${msg('What is new in the rules')}</h2>
    <form class="stack" @submit=${desk.onSubmit}>
      ${dateField({
        name: 'since',
        label: msg('Since what day?'),
        value: desk.typed,
        error: desk.isMistyped
          ? msg('Write the whole date: day, month and year, such as 3 11 2026')
          : undefined,
      })}
      <div class="row" part="actions">${submitButton({ label: msg('Show') })}</div>
    </form>
    ${found(desk)}
    <p><a href=${feed}>${msg('Follow changes (Atom)')}</a></p>
  </section>
`;

export const newsText = (count: number, since: string) =>
  count === 0
    ? msg(str`Nothing is new since ${formatDate(since)}`)
    : msg(str`New since ${formatDate(since)}: ${count}`);

function found(desk: NewsDesk) {
  const { list, since } = desk;
  const { state, again } = list;
  if (state.name === 'asking') return html`<p class="soft">${msg('Opening…')}</p>`;
  if (state.name === 'failed')
    return html`<p role="alert">${failureWords(state.error)}</p>
      <p>${button({ label: msg('Try again'), kind: 'quiet', onClick: () => void again() })}</p>`;
  const { changes } = state.answer;
  const inForce = rulesInForce(state.answer);
  return html`
    <p>${newsText(changes.length, since)}</p>
    ${
      changes.length > 0
        ? html`<ul class="plain-list">
            ${changes.map((change) => item(change, inForce.has(change.id), desk))}
          </ul>`
        : nothing
    }
  `;
}

const item = (change: RequirementChange, canOpen: boolean, desk: NewsDesk) => {
  const { id, title, what, previous } = change;
  const { text } = title;
  return html`
    <li class="result">
      <h3 lang=${langOf(title) ?? nothing}>
        ${canOpen ? html`<a href=${linkTo(id)}>${text}</a>` : text}
      </h3>
      <p class="soft">${kindText(change)}</p>
      ${what ? html`<p>${words(what)}</p>` : nothing}
      ${previous ? compared(desk.differenceOf(change), () => desk.compare(change), text) : nothing}
    </li>
  `;
};

const kindText = ({ kind, on }: RequirementChange) =>
  ({
    new: msg(str`New rule from ${formatDate(on)}`),
    changed: msg(str`Changed from ${formatDate(on)}`),
    ended: msg(str`Last day: ${formatDate(on)}`),
  })[kind];
