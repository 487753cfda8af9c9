import type { Stop, StopReason } from '@zabota/contract';
import { formatDate, msg, str, words } from '@zabota/core';
import { clock } from '@zabota/core/icons.js';
import { html, nothing } from 'lit';
import type { View } from '../sections/view.types.js';
import { appeal, basis } from './basis.js';
import { waysOf } from './ways.js';

/** Why the case stands, and everything that leads to a "yes" all the same (A17, A18). */
export function stopSection(view: View) {
  const { stop } = view.found;
  if (!stop) return nothing;
  return html`
    <section class="panel wait" aria-labelledby="stop">
      ${clock()}
      <h3 id="stop">${stopTitle(stop)}</h3>
      ${stop.reasons.map((reason) => reasonItem(reason, view))}
      <p>${msg('This is the whole list: there is nothing else to mend.')} ${words(stop.resume)}</p>
      ${
        stop.ifFixedToday
          ? html`<p class="num">
              <b
                >${msg(str`If you mend it today, the new date is ${formatDate(stop.ifFixedToday)}.`)}</b
              >
            </p>`
          : nothing
      }
      ${appeal(stop.appeal, view.complain(msg('Appeal')))}
    </section>
  `;
}

const reasonItem = ({ title, explanation, basis: law, fixes }: StopReason, view: View) => html`
  <div class="reason">
    <h4>${words(title)}</h4>
    <p class="told">${words(explanation)}</p>
    <ul class="fixes">
      ${fixes.map(
        (fix) =>
          html`<li>
            <div class="row between">
              <b>${words(fix.title)}</b>
              <span class="tag wait num">${msg(str`until ${formatDate(fix.until)}`)}</span>
            </div>
            <p class="told">${words(fix.where)}</p>
            ${fix.action ? waysOf(fix.action, view) : nothing}
          </li>`,
      )}
    </ul>
    ${basis(law)}
  </div>
`;

function stopTitle({ kind, since }: Stop): string {
  const day = formatDate(since);
  switch (kind) {
    case 'suspended':
      return msg(str`We stopped on ${day}: what to do`);
    case 'returned':
      return msg(str`We gave the papers back on ${day}: what to do`);
    case 'refused':
      return msg(str`We refused on ${day}: what to do`);
    case 'terminated':
      return msg(str`We closed the case on ${day}: what to do`);
  }
}
