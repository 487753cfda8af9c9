import { button, msg, str } from '@zabota/core';
import { html, nothing } from 'lit';
import type { CaseController } from '../controllers/case.controller.js';
import type { LiveController } from '../controllers/live.controller.js';

/** How fresh the view is; what updates itself can be paused, and refreshed at once (ПП 102). */
export function freshness(cases: CaseController, live: LiveController) {
  const { state } = cases;
  if (state.name !== 'open') return nothing;
  return html`
    <div class="row">
      <span class="soft num">${msg(str`Read at ${clock(state.at)}.`)} ${manner(live)}</span>
      ${button({
        label: msg('Refresh now'),
        kind: 'plain',
        onClick: () => void cases.refresh(),
      })}
      ${button({
        label: live.isPaused ? msg('Go on updating') : msg('Pause updates'),
        kind: 'plain',
        onClick: live.toggle,
      })}
    </div>
  `;
}

function manner({ state }: LiveController) {
  switch (state) {
    case 'live':
      return msg('News appears here by itself.');
    case 'polling':
      return msg('We look for news every half a minute.');
    case 'paused':
      return msg('Updates are paused.');
    default:
      return nothing;
  }
}

/** Hours and minutes of the reader. Not by `Intl`: the first one of a page takes 15 ms and more. */
const clock = (at: Date) =>
  [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
