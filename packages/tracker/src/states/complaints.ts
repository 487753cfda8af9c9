import type { Answer, Case } from '@zabota/contract';
import { application, deadline, event, moved, ru } from './sample.js';

/** A complaint that is being considered. */
export const complaint: Case = {
  ...application,
  number: '26-5530-1187',
  kind: 'complaint',
  regime: '210-fz',
  title: ru('Не ответили вовремя'),
  state: {
    code: 'in-review',
    title: ru('Рассматриваем жалобу'),
    since: '2026-11-20T09:00:00Z',
    final: false,
  },
  filedAt: '2026-11-19T15:40:00Z',
  registeredAt: '2026-11-20T09:00:00Z',
  addressee: ru('Руководитель инспекции'),
  due: {
    ...deadline,
    on: '2026-12-11',
    trace: {
      ...deadline.trace,
      rule: {
        id: 'complaint-210-15',
        count: 15,
        unit: 'working-days',
        roll: 'none',
        basis: { act: '210-ФЗ', article: 'статья 11.2, часть 6' },
      },
      start: '2026-11-20',
    },
  },
  stages: [
    { id: 'register', title: ru('Зарегистрировали'), status: 'done', doneOn: '2026-11-20' },
    { id: 'consider', title: ru('Разбираемся'), status: 'now' },
    { id: 'answer', title: ru('Ответим'), status: 'next', plannedOn: '2026-12-11' },
  ],
  documents: [],
  history: {
    total: 2,
    latest: [
      event(2, '2026-11-20T09:00:00Z', 'registered', 'Зарегистрировали жалобу'),
      event(1, '2026-11-19T15:40:00Z', 'filed', 'Вы подали жалобу'),
    ],
  },
  appeal: { to: ru('Прокуратура или суд'), how: ru('Обратиться можно в любое время.') },
  related: [
    { number: application.number, kind: 'application', title: ru('Перепланировка квартиры') },
  ],
};

const answer: Answer = {
  decision: 'satisfied',
  on: '2026-11-23',
  by: ru('Руководитель инспекции'),
  reasons: ru('Срок ответа прошёл 16 ноября, а ответа не было. Вы правы.'),
  basis: [{ act: '210-ФЗ', article: 'статья 11.2, часть 7' }],
  actionsTaken: ru('Решение по заявлению подписали сегодня. Порядок в отделе изменили.'),
  apology: ru('Приносим извинения за задержку.'),
  nextSteps: ru('Решение придёт вам на почту завтра.'),
  fixedBy: '2026-11-24',
  appeal: {
    to: ru('Прокуратура или суд'),
    how: ru('Обратитесь, если не согласны с ответом.'),
    until: '2027-02-23',
  },
};

const answered = (difference: Partial<Answer>): Case =>
  moved(complaint, 'answered', 'Ответили на жалобу', {
    at: '2026-11-23T08:00:00Z',
    final: true,
    canReopen: true,
    answer: { ...answer, ...difference },
  });

export const satisfied = answered({});

export const partlySatisfied = answered({
  decision: 'partly-satisfied',
  reasons: ru('Срок нарушили, а справку потребовали по закону.'),
});

const { apology: _apology, fixedBy: _fixedBy, ...plain } = answer;

export const denied: Case = {
  ...answered({}),
  answer: {
    ...plain,
    decision: 'denied',
    reasons: ru('Срок ответа ещё не прошёл: он заканчивается 14 декабря.'),
    actionsTaken: ru('Проверили заявление: оно рассматривается по плану.'),
    nextSteps: ru('Осмотр квартиры пройдёт 7 декабря.'),
  },
};
