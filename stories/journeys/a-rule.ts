import { states as explainerStates } from '@zabota/explainer/explainer/states.js';
import { states as selfcheckStates } from '@zabota/explainer/selfcheck/states.js';
import { states as feedbackStates } from '@zabota/feedback/feedback/states.js';
import { saidBy } from './agency.js';
import type { Journey, Move } from './site.js';

/** A rule that is not clear: the agency hears of it, and the client checks themselves at home. */
export function begin(): Journey {
  let marks = 0;
  const clarity = saidBy(feedbackStates, 'micro', 'getFeedbackForm');
  return {
    about: {
      ru: 'Правило непонятно. Клиент отмечает абзац, проверяет себя по списку и получает памятку. Кто он, никто не спрашивает.',
      en: 'A rule is not clear. The client marks it, goes through the check list and gets a memo. Nobody asks who they are.',
    },
    pages: [
      {
        path: '/rules',
        title: { ru: 'Правила', en: 'Rules' },
        holds: [
          ['zabota-explainer', { requirement: 'housing-bill-by-15th' }],
          ['zabota-selfcheck', {}],
        ],
      },
    ],
    service: {
      readRequirement: () => ({ body: saidBy(explainerStates, 'card', 'readRequirement') }),
      getFeedbackForm: ({ query }) => ({
        body: { ...clarity, subject: { ...clarity.subject, value: query['subject'] ?? '' } },
      }),
      putFeedback: () => {
        marks += 1;
        const receipt = saidBy(feedbackStates, 'micro', 'putFeedback');
        return { status: marks === 1 ? 201 : 200, body: { ...receipt, revision: marks } };
      },
      listChecklists: () => ({ body: saidBy(selfcheckStates, 'lists', 'listChecklists') }),
      readChecklist: () => ({ body: saidBy(selfcheckStates, 'questions', 'readChecklist') }),
    },
  };
}

const inList = { within: 'zabota-selfcheck' };

/** Requirement → not clear → self-check → memo. */
export const moves: readonly Move[] = [
  { see: 'До 15-го числа следующего месяца.' },
  { press: 'Не понятно' },
  { see: 'Спасибо' },
  { follow: 'Проверьте себя' },
  { see: 'Отвечено: 0 из 5' },
  { choose: 'Нет', ...inList },
  { see: 'Нужно исправить: 1' },
  { see: 'Тогда пеней не будет.' },
  { see: 'Напечатать памятку' },
];
