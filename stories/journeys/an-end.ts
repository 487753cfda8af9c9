import { states as feedbackStates } from '@zabota/feedback/feedback/states.js';
import { states as trackerStates } from '@zabota/tracker/states.js';
import { saidBy } from './agency.js';
import { openings } from './openings.js';
import type { Journey, Move } from './site.js';

const inProgress = saidBy(trackerStates, 'in-progress', 'readCase');
const granted = saidBy(trackerStates, 'granted', 'readCase');
const form = saidBy(feedbackStates, 'first-question', 'getFeedbackForm');
const receipt = saidBy(feedbackStates, 'receipt', 'putFeedback');
const received = saidBy(feedbackStates, 'received', 'readFeedback');
const changed = saidBy(feedbackStates, 'what-changed', 'readFeedback');

const mine = { number: inProgress.number, code: 'M4XQ-7WKT-93HD-PC6EF' };

/** A case comes to its end; only then the client is asked, once, and sees what came of the answer. */
export function begin(): Journey {
  let found = inProgress;
  let status = received;
  let revision = 0;
  const { openCase, readCase } = openings(
    () => [mine],
    () => found,
  );
  return {
    about: {
      ru: 'Дело закончено. Только теперь один раз спрашиваем, как прошло, и показываем, что из-за ответа изменили.',
      en: 'A case ends. Only now the client is asked, once, and later sees what the answer has changed.',
    },
    pages: [
      {
        path: '/track',
        title: { ru: 'Мои дела', en: 'My cases' },
        holds: [
          ['zabota-tracker', {}],
          ['zabota-feedback', { form: 'after-case' }],
        ],
      },
    ],
    service: {
      openCase,
      readCase,
      watchCase: () => 'pending',
      getFeedbackForm: ({ query }) => ({
        body: { ...form, subject: { ...form.subject, value: query['subject'] ?? '' } },
      }),
      countInvitation: () => ({ status: 204 }),
      putFeedback: () => {
        revision += 1;
        return { status: revision === 1 ? 201 : 200, body: { ...receipt, revision } };
      },
      readFeedback: () => ({ body: status }),
    },
    turns: [
      {
        name: 'decided',
        title: { ru: 'Принять решение', en: 'Decide the case' },
        happen: () => (found = granted),
      },
      {
        name: 'changed',
        title: { ru: 'Изменить порядок из-за отзыва', en: 'Change the practice because of it' },
        happen: () => (status = changed),
      },
    ],
  };
}

/** Case closed → invitation → feedback → receipt → change made. */
export const moves: readonly Move[] = [
  { fill: 'Номер', with: mine.number },
  { fill: 'Код', with: mine.code },
  { press: 'Показать' },
  { see: 'Проверяем документы' },
  { turn: 'decided' },
  { press: 'Обновить сейчас' },
  { see: 'Разрешили перепланировку' },
  { see: 'Как прошла услуга?' },
  { choose: 'Скорее нет' },
  { see: 'Ответ сохранён' },
  { press: 'Отправить' },
  { see: receipt.number },
  { press: 'Что стало с моим отзывом?' },
  { see: 'Получили отзыв' },
  { turn: 'changed' },
  { press: 'Назад' },
  { press: 'Что стало с моим отзывом?' },
  { see: 'Что изменилось' },
];
