import type { Action, ActionAnswer } from '@zabota/contract';
import { button, formatDate, msg, str } from '@zabota/core';
import { html, nothing } from 'lit';
import { localDate } from '../reading/dates.js';
import type { View } from '../sections/view.types.js';
import { channelName } from './channel.js';

/** How an action is answered. */
export type Way = ActionAnswer['kind'];

/** How to do what we ask: a button for each way, then the form of the chosen way in their place. */
export function waysOf(id: string, view: View) {
  const action = view.found.actions.find((one) => one.id === id);
  if (!action || action.status === 'cancelled') return nothing;
  if (action.status === 'done') return doneLine(action, view);
  const answering = view.parts.get('doing')?.answering;
  if (answering?.isAbout(id)) return answering.render(action);
  return html`
    ${
      action.status === 'promised'
        ? html`<p><b>${msg('You said you would bring it: we are waiting for you.')}</b></p>`
        : nothing
    }
    ${
      action.sample
        ? html`<p><a href=${action.sample} rel="noreferrer">${msg('See a sample')}</a></p>`
        : nothing
    }
    <div class="row" part="actions">
      ${labelsOf(action).map(([way, label], index) =>
        button({
          label: html`${label}<span class="unseen">: ${action.title.text}</span>`,
          kind: index === 0 ? 'main' : 'quiet',
          onClick: () => void choose(action, way, view),
        }),
      )}
    </div>
    ${view.parts.trouble('doing')}
  `;
}

function choose({ id }: Action, way: Way, { parts }: View) {
  return parts.bring('doing', ({ answering }) => answering.choose(id, way));
}

function labelsOf({ kind, status }: Action): [Way, string][] {
  switch (kind) {
    case 'upload':
      return [
        ['upload', msg('Upload a document')],
        ...(status === 'promised'
          ? []
          : [['visit', msg('I will bring it in person')] as [Way, string]]),
      ];
    case 'text':
      return [['text', msg('Write an answer')]];
    case 'confirm':
      return [['confirm', msg('Confirm')]];
    case 'visit':
      return status === 'promised' ? [] : [['visit', msg('I will come')]];
  }
}

/** An action may have been closed in any channel (A89): nobody is asked twice. */
function doneLine({ closed }: Action, { found }: View) {
  if (!closed) return html`<p class="received">${msg('Done')}</p>`;
  const day = formatDate(localDate(found.timeZone, closed.at));
  return html`<p class="received">
    ${msg(str`Received on ${day}`)} ${channelName(closed.channel)}
  </p>`;
}
