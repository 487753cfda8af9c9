import { formatDate, msg, notice, str, words } from '@zabota/core';
import { html, nothing } from 'lit';
import type { View } from '../sections/view.types.js';
import { lateness } from './care.answers.js';

/** Being late is said by us first, with a complaint one step away (A54). */
export function lateSection({ found: { due, state }, today, complain }: View) {
  if (!due?.late || state.final) return nothing;
  const { promised, newDate, why } = lateness(due, today);
  return notice({
    kind: 'late',
    title: msg('We are late'),
    body: html`
      <p>
        ${msg(str`We promised an answer by ${formatDate(promised)} and did not keep our word. We are sorry.`)}
        ${why ? words(why) : nothing}
      </p>
      <p class="num">
        <b
          >${
            newDate
              ? msg(str`The new date is ${formatDate(newDate)}.`)
              : msg('We will write the new date here as soon as it is known.')
          }</b
        >
      </p>
    `,
    actions: html`${complain(msg('Complain about the delay'), 'button')}
      <span class="soft">${msg('one step: the case is already inside')}</span>`,
  });
}
