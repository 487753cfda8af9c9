import type { UseEntry } from '@zabota/contract';
import { formatDateTime, msg, words } from '@zabota/core';
import { html, nothing } from 'lit';

/** A moment, as the client's own clock shows it. */
export const localMoment = (at: string): string =>
  formatDateTime(at, Intl.DateTimeFormat().resolvedOptions().timeZone);

export const moment = (at: string) =>
  html`<time class="soft num" datetime=${at}>${localMoment(at)}</time>`;

/** One use of the client's data: when, who, what for, which data, what came of it. */
export const useLine = ({ at, body, use, data, allowed, basis, why, result }: UseEntry) => html`
  ${moment(at)}
  <b>${words(use.title)}</b>
  <div>${words(body)}</div>
  <div class="soft">
    ${msg('Data:')} ${data.map(({ title }, index) => html`${index ? ', ' : ''}${words(title)}`)}
  </div>
  ${allowed ? nothing : html`<div><b>${msg('Not allowed:')}</b> ${why ? words(why) : ''}</div>`}
  ${basis === 'law' ? html`<div class="soft">${msg('By law, without your consent')}</div>` : nothing}
  ${
    result
      ? html`<div>${msg('What came of it:')} ${words(result.text)} ${result.case ?? ''}</div>`
      : nothing
  }
`;
