import { button, getLocale, msg, notice, str } from '@zabota/core';
import { html, nothing } from 'lit';
import type { CaseController } from '../controllers/case.controller.js';
import type { LiveController } from '../controllers/live.controller.js';
import { explainTrouble } from '../reading/trouble.js';

/** How fresh the view is; what updates itself can be paused, and refreshed at once (ПП 102). */
export function liveSection(live: LiveController, cases: CaseController) {
  const { state } = cases;
  if (state.name !== 'open') return nothing;
  return html`
    <div class="row live">
      <span class="soft num">${msg(str`Read at ${clock(state.at)}.`)} ${followWord(live)}</span>
      ${button({ label: msg('Refresh now'), kind: 'plain', onClick: () => void cases.refresh() })}
      ${button({
        label: live.isPaused ? msg('Go on updating') : msg('Pause updates'),
        kind: 'plain',
        onClick: live.toggle,
      })}
    </div>
  `;
}

/** What is on the screen may be older than the case: said above it, not instead of it. */
export const staleNotice = (trouble: unknown) =>
  trouble
    ? notice({ kind: 'wait', title: msg('This view may be old'), body: explainTrouble(trouble) })
    : nothing;

function followWord({ state }: LiveController) {
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

const clock = (at: Date) =>
  new Intl.DateTimeFormat(getLocale(), { hour: '2-digit', minute: '2-digit' }).format(at);
