import type { Checklist, ChecklistSummary } from '@zabota/contract';
import { button, check, choice, langOf, msg, notice, plural, str, words } from '@zabota/core';
import { html, nothing } from 'lit';
import { answerLabel, checkAnswers } from './answers.js';
import { answerTo, progressOf, type Progress, type SelfcheckDraft } from './progress.js';

export interface SelfcheckActions {
  readonly onPrint: () => void;
  readonly onRemind: () => void;
  readonly onClear: () => void;
  readonly isKept: boolean;
  /** The address of the page has led here, so a link leads back to the lists. */
  readonly isNamed: boolean;
  /** Page with `<zabota-explainer>`; this page when empty. */
  readonly explainer: string;
  /** A declaration of this list was sent from this tab. */
  readonly isDeclared: boolean;
  /** Opens the declaration, or its receipt. */
  readonly onDeclare: () => void;
}

/** The lists there are, when the page names none. */
export const listsScreen = (lists: readonly ChecklistSummary[]) => html`
  <h2 part="step" tabindex="-1">${msg('Check yourself')}</h2>
  <p class="soft">${msg('Answers stay on this device until you decide to send them.')}</p>
  <ul class="lists">
    ${lists.map(
      ({ id, title, summary, minutes }) => html`
        <li>
          <h3><a href="#checklist=${id}" lang=${langOf(title) ?? nothing}>${title.text}</a></h3>
          <p>${words(summary)} <span class="soft">${msg(str`About ${minutes} min.`)}</span></p>
        </li>
      `,
    )}
  </ul>
`;

/** One list: every question with advice at once for each "no" (A38, A39). */
export const checklistScreen = (
  list: Checklist,
  draft: SelfcheckDraft,
  actions: SelfcheckActions,
) => {
  const progress = progressOf(list, draft);
  return html`
    ${actions.isNamed ? html`<p><a href="#checklist=">${msg('All check lists')}</a></p>` : nothing}
    <h2 part="step" tabindex="-1" lang=${langOf(list.title) ?? nothing}>${list.title.text}</h2>
    <p>${words(list.summary)}</p>
    <p class="soft">
      ${
        list.declaration
          ? msg('Answers stay on this device until you decide to send them.')
          : msg('Answers stay on this device. Nothing is sent.')
      }
    </p>
    ${list.questions.map((question) => oneQuestion(question, draft, actions.explainer))}
    <p><strong>${progressText(progress)}</strong></p>
    ${progress.answered > 0 ? result(progress) : nothing} ${declaring(list, progress, actions)}
    ${check({
      name: 'keep',
      label: msg('Remember my answers on this device for 7 days'),
      hint: msg('Leave this off on a shared computer.'),
      value: actions.isKept,
    })}
    <div class="row" part="actions">
      ${button({ label: msg('Print the memo'), onClick: actions.onPrint })}
      ${
        list.questions.some(({ remind }) => remind)
          ? button({
              label: msg('Reminders for my calendar'),
              kind: 'quiet',
              onClick: actions.onRemind,
            })
          : nothing
      }
      ${button({ label: msg('Start over'), kind: 'plain', onClick: actions.onClear })}
    </div>
  `;
};

const oneQuestion = (
  { id, text, advice, requirement, clause }: Checklist['questions'][number],
  draft: SelfcheckDraft,
  explainer: string,
) => {
  const link = new URLSearchParams({
    requirement: requirement ?? '',
    ...(clause && { clause }),
  }).toString();
  return choice({
    name: `answers.${id}`,
    label: text.text,
    value: answerTo(draft, id) ?? '',
    options: checkAnswers.map((answer) => ({
      value: answer,
      label: answerLabel(answer),
      ...(answer === 'no' && {
        more: html`${notice({
          kind: 'wait',
          title: msg('What to do'),
          body: html`${words(advice)}
          ${
            requirement ? html`<a href="${explainer}#${link}">${msg('Read the rule')}</a>` : nothing
          }`,
        })}`,
      }),
    })),
  });
};

/** Only the client starts a declaration, and only when there is nothing left to mend (248-ФЗ, article 51). */
const declaring = (
  { declaration }: Checklist,
  { isComplete, toMend }: Progress,
  { isDeclared, onDeclare }: SelfcheckActions,
) =>
  declaration && (isDeclared || (isComplete && !toMend.length))
    ? notice({
        title: isDeclared
          ? msg('The declaration is sent')
          : msg('You can declare this to the agency'),
        body: words(declaration.gives),
        actions: button({
          label: isDeclared ? msg('Number and code') : msg('Prepare a declaration'),
          kind: 'quiet',
          onClick: onDeclare,
        }),
      })
    : nothing;

export const progressText = ({ answered, of }: Progress): string =>
  msg(str`Answered: ${answered} of ${of}`);

const result = ({ toMend, isComplete }: Progress) => {
  if (toMend.length > 0)
    return notice({
      kind: 'wait',
      title: plural(toMend.length, {
        one: msg(str`${toMend.length} thing to mend`),
        few: msg(str`${toMend.length} things to mend`, { id: 'things-few' }),
        other: msg(str`${toMend.length} things to mend`, { id: 'things-other' }),
      }),
      body: html`<ul>
        ${toMend.map(({ advice }) => html`<li>${words(advice)}</li>`)}
      </ul>`,
    });
  return isComplete
    ? notice({
        kind: 'good',
        title: msg('You keep these rules'),
        body: msg('Print the memo, so that you can show it.'),
      })
    : nothing;
};
