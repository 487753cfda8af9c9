import type { Stage } from '@zabota/contract';
import { formatDate, msg, words } from '@zabota/core';
import { html, nothing } from 'lit';
import { around } from '../reading/answers.js';
import { localDate } from '../reading/dates.js';
import type { View } from './view.types.js';

/** Stages of the client scenario (A86): progress, not history. */
export function stagesSection({ found: { stages, state, timeZone } }: View) {
  if (stages.length === 0) return nothing;
  const today = localDate(timeZone);
  return html`
    <section aria-labelledby="stages">
      <h3 id="stages">${msg('Stages')}</h3>
      <ol class="stages">
        ${stages.map((stage) => stageItem(stage, state.final, today))}
      </ol>
    </section>
  `;
}

/** A note tells what is done at the stage: of no use once the stage is over. */
function stageItem(
  { title, note, status, doneOn, plannedOn }: Stage,
  isFinal: boolean,
  today: string,
) {
  const isAhead = status !== 'done' && !isFinal;
  // A planned day that has passed tells nothing: how late we are is said above.
  const planned = isAhead && plannedOn && plannedOn >= today ? plannedOn : undefined;
  const day = doneOn ?? planned;
  return html`
    <li class=${status} aria-current=${isAhead && status === 'now' ? 'step' : nothing}>
      <span class="dot" aria-hidden="true"></span>
      <span>
        ${words(title)}
        <span class="soft"
          >${statusWord(status, isFinal)}${note && isAhead ? html`. ${words(note)}` : nothing}</span
        >
      </span>
      ${
        day
          ? html`<time class="soft num" datetime=${day}
              >${doneOn ? formatDate(day) : around(day)}</time
            >`
          : nothing
      }
    </li>
  `;
}

function statusWord(status: Stage['status'], isFinal: boolean): string {
  switch (status) {
    case 'done':
      return msg('done');
    case 'now':
      return isFinal ? msg('it ended here') : msg('now');
    case 'next':
      return isFinal ? msg('not reached') : msg('ahead');
  }
}
