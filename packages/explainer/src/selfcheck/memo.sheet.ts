import type { Checklist } from '@zabota/contract';
import { formatDate, msg, str } from '@zabota/core';
import { html } from 'lit';
import { answerLabel } from './answers.js';
import { answerTo, progressOf, type SelfcheckDraft } from './progress.js';

/** The memo on paper: what to mend first, then every answer. */
export const memoSheet = (list: Checklist, draft: SelfcheckDraft, today: string) => {
  const { toMend } = progressOf(list, draft);
  return html`
    <h1>${list.title.text}</h1>
    <p>${msg(str`Checked by myself on ${formatDate(today)}.`)}</p>
    <h2>${msg('What to mend')}</h2>
    ${
      toMend.length > 0
        ? html`<ul>
            ${toMend.map(({ text, advice }) => html`<li>${text.text} ${advice.text}</li>`)}
          </ul>`
        : html`<p>${msg('Nothing: there is no “no”.')}</p>`
    }
    <h2>${msg('All answers')}</h2>
    <ul>
      ${list.questions.map(
        ({ id, text }) => html`<li>${text.text} ${answerLabel(answerTo(draft, id))}</li>`,
      )}
    </ul>
  `;
};
