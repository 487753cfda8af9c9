import type { Stage } from '@zabota/contract';
import { formatDate, msg, str, words } from '@zabota/core';
import { html, nothing } from 'lit';
import type { View } from './view.types.js';

/** Stages of the client scenario (A86): progress, not history. */
export function stagesSection({ found: { stages } }: View) {
  if (stages.length === 0) return nothing;
  return html`
    <section aria-labelledby="stages">
      <h3 id="stages">${msg('Stages')}</h3>
      <ol class="stages">
        ${stages.map(stageItem)}
      </ol>
    </section>
  `;
}

const stageItem = ({ title, note, status, doneOn, plannedOn }: Stage) => html`
  <li class=${status} aria-current=${status === 'now' ? 'step' : nothing}>
    <span class="dot" aria-hidden="true"></span>
    <span>
      ${words(title)}
      <span class="soft">${statusWord(status)}${note ? html`. ${words(note)}` : nothing}</span>
    </span>
    ${
      doneOn || plannedOn
        ? html`<time class="soft num" datetime=${doneOn ?? plannedOn ?? ''}
            >${doneOn ? formatDate(doneOn) : msg(str`around ${formatDate(plannedOn ?? '')}`)}</time
          >`
        : nothing
    }
  </li>
`;

function statusWord(status: Stage['status']): string {
  switch (status) {
    case 'done':
      return msg('done');
    case 'now':
      return msg('now');
    case 'next':
      return msg('ahead');
  }
}
