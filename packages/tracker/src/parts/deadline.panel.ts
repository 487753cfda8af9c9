import type { Deadline } from '@zabota/contract';
import { explainDeadline, formatDate, msg, str, words } from '@zabota/core';
import { html, nothing } from 'lit';
import { basis } from '../care/basis.js';
import type { View } from '../sections/view.types.js';

/** Why the date is this date, and every date it has been before. */
export class DeadlinePanel {
  render({ found: { due } }: View) {
    return due ? explanation(due) : nothing;
  }
}

const explanation = (due: Deadline) => html`
  <ul class="reasons num">
    ${explainDeadline(due).map((sentence) => html`<li>${sentence}</li>`)}
  </ul>
  ${basis(due.trace.rule.basis)} ${due.moved.length > 0 ? movedDates(due) : nothing}
`;

const movedDates = ({ moved }: Deadline) => html`
  <h4>${msg('The date has moved')}</h4>
  <ul class="reasons num">
    ${moved.map(
      ({ from, to, why }) =>
        html`<li>
          ${msg(str`It was ${formatDate(from)}, now it is ${formatDate(to)}:`)} ${words(why)}
        </li>`,
    )}
  </ul>
`;
