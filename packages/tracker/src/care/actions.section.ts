import type { Action } from '@zabota/contract';
import { formatDate, msg, str, words } from '@zabota/core';
import { clock } from '@zabota/core/icons.js';
import { html, nothing } from 'lit';
import type { View } from '../sections/view.types.js';
import { looseActions } from './waiting.js';
import { waysOf } from './ways.js';

/** What we need from the client, by when and how. */
export function actionsSection(view: View) {
  const actions = looseActions(view.found);
  if (actions.length === 0) return nothing;
  return html`
    <section class="panel wait" aria-labelledby="actions">
      ${clock()}
      <h3 id="actions">${msg('What we need from you')}</h3>
      <ul class="fixes">
        ${actions.map((action) => actionItem(action, view))}
      </ul>
    </section>
  `;
}

const actionItem = (action: Action, view: View) => html`
  <li>
    <div class="row between">
      <b>${words(action.title)}</b>
      <span class="tag wait num">${msg(str`until ${formatDate(action.dueOn)}`)}</span>
    </div>
    <p class="told">${words(action.explanation)}</p>
    ${action.where ? html`<p class="told">${words(action.where)}</p>` : nothing}
    ${waysOf(action.id, view)}
  </li>
`;
