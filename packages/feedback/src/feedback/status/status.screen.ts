import type { ChangeRecord, FeedbackStatus } from '@zabota/contract';
import { button, formatDate, msg, str, words } from '@zabota/core';
import { tick } from '@zabota/core/icons.js';
import { html, nothing } from 'lit';
import { handOverView, type HandOverOptions } from './handover.view.js';

export interface StatusOptions extends HandOverOptions {
  readonly onBack: () => void;
}

/** Where a feedback is on its way, what was answered and what changed because of it. */
export const statusScreen = (
  { number, on, subject, state, answer, reason, change, handOver }: FeedbackStatus,
  { onBack, ...passing }: StatusOptions,
) => html`
  <div class="stack">
    <div class="head">
      <p class="soft">
        ${msg(str`Feedback ${number} of ${formatDate(on)}`)}: ${words(subject.title)}
      </p>
      <h2 tabindex="-1">${words(state.title)}</h2>
      <p class="soft"><time datetime=${state.since}>${formatDate(state.since)}</time></p>
    </div>
    ${answer ? part(msg('What we answer'), words(answer)) : nothing}
    ${reason ? part(msg('Why nothing changes'), words(reason)) : nothing}
    ${change ? changeView(change) : nothing}
    ${
      answer || reason || change
        ? nothing
        : html`<p>
            ${msg('We have it and will read it. Look again later: the answer will stand here.')}
          </p>`
    }
    ${handOver ? handOverView(handOver, passing) : nothing}
    <p>${button({ kind: 'quiet', label: msg('Back'), onClick: onBack })}</p>
  </div>
`;

const part = (title: string, body: unknown) =>
  html`<section>
    <h3>${title}</h3>
    <p class="told">${body}</p>
  </section>`;

/** "You said, we did" (A26). */
const changeView = ({ youSaid, weDid, on, url }: ChangeRecord) => html`
  <div class="panel good" part="notice">
    ${tick()}
    <h3>${msg('What changed')}</h3>
    <p><b>${msg('People said:')}</b> ${words(youSaid)}</p>
    <p>
      <b>${msg('We did:')}</b> ${words(weDid)}
      <span class="soft"><time datetime=${on}>${formatDate(on)}</time></span>
    </p>
    ${url ? html`<p><a href=${url}>${msg('More about it')}</a></p>` : nothing}
  </div>
`;
