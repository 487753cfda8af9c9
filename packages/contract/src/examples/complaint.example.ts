import type { ComplaintForm, ComplaintInput, ComplaintRoute, Receipt } from '../complaint.js';
import { deadlineExample } from './case.example.js';
import { ru } from './text.js';

export const formExample: ComplaintForm = {
  agency: { name: ru('Жилищная инспекция'), timeZone: 'Europe/Moscow' },
  topics: [
    {
      id: 'waiting',
      title: ru('Долго жду или не отвечают'),
      grounds: [
        {
          id: 'late-service',
          title: ru('Не ответили вовремя'),
          hint: ru('Срок прошёл, а ответа нет'),
          omission: true,
        },
      ],
    },
    {
      id: 'attitude',
      title: ru('Отношение или другое'),
      hint: ru('Грубость, неудобство, всё остальное'),
      grounds: [
        {
          id: 'principles',
          title: ru('Нарушены принципы клиентоцентричности'),
          omission: false,
          principles: true,
        },
        { id: 'other', title: ru('Другое'), omission: false },
      ],
    },
  ],
  principles: [{ id: 'plain-language', title: ru('Понятный язык') }],
  services: [{ id: 'replanning', title: ru('Перепланировка квартиры') }],
  identified: false,
};

const due = {
  ...deadlineExample,
  on: '2026-12-14',
  paused: false,
  trace: {
    ...deadlineExample.trace,
    start: '2026-11-23',
    rule: {
      id: 'complaint-210-15',
      count: 15,
      unit: 'working-days' as const,
      roll: 'none' as const,
      basis: { act: 'Федеральный закон № 210-ФЗ', article: 'ст. 11.2, ч. 6' },
    },
  },
};

export const routeExample: ComplaintRoute = {
  regime: '210-fz',
  title: ru('Жалоба на услугу'),
  accepts: true,
  otherWays: [],
  addressee: {
    who: ru('Руководитель инспекции'),
    why: ru('Тот, на кого вы жалуетесь, не может рассматривать жалобу.'),
  },
  registeredBy: '2026-11-24',
  due,
  answerHolds: [
    ru('Решение и его причины'),
    ru('Что мы сделаем и к какому дню'),
    ru('Как обжаловать ответ'),
  ],
  required: ['name', 'residence', 'phone', 'happened'],
};

export const complaintExample: ComplaintInput = {
  ground: 'late-service',
  service: 'replanning',
  case: '26-4817-3052',
  against: { kind: 'body' },
  happened: 'Ответ обещали до 16 ноября. Сегодня 23 ноября, ответа нет.',
  wanted: 'Примите решение и сообщите мне.',
  complainant: {
    kind: 'citizen',
    name: { family: 'Примерова', given: 'Анна' },
    residence: 'г. Приозёрск, ул. Садовая, 1',
    phone: '+7 000 000-00-01',
    email: 'client@example.org',
  },
  answerBy: 'email',
  files: [],
  lang: 'ru',
};

export const receiptExample: Receipt = {
  number: '26-5530-1187',
  code: 'K7QF-93XW-TM2C-H4D8N',
  filedAt: '2026-11-23T10:00:00Z',
  registeredBy: '2026-11-24',
  due,
  addressee: ru('Руководитель инспекции'),
  answerBy: 'email',
  files: 0,
  capability: { token: 'zc_example', number: '26-5530-1187', expiresAt: '2026-11-23T11:00:00Z' },
};
