import type { Case, Stop } from '../case.js';
import type { Deadline } from '../deadline.js';
import { ru } from './text.js';

const department = {
  body: ru('Жилищная инспекция'),
  role: ru('Отдел перепланировок'),
  phone: '+7 000 000-00-00',
  hours: ru('пн–пт, 9:00–18:00'),
};

const appeal = {
  to: ru('Руководитель инспекции'),
  how: ru('Подайте жалобу на этом сайте, в МФЦ или по почте.'),
};

export const deadlineExample: Deadline = {
  on: '2026-12-14',
  late: false,
  paused: true,
  preliminary: false,
  trace: {
    rule: {
      id: 'decision-25-working-days',
      count: 25,
      unit: 'working-days',
      roll: 'none',
      basis: { act: 'Административный регламент', article: 'п. 2.4' },
    },
    start: '2026-11-09',
    skipped: [{ from: '2026-11-14', to: '2026-11-15', why: 'weekend' }],
    workingWeekends: [],
    calendarVersion: 'ru-2026-1',
    preliminaryYears: [],
  },
  moved: [],
};

export const stopExample: Stop = {
  kind: 'suspended',
  since: '2026-11-18',
  reasons: [
    {
      code: 'owner-consent-missing',
      title: ru('Нет согласия второго собственника'),
      explanation: ru('В заявлении два собственника, а подпись одна.'),
      basis: { act: 'Жилищный кодекс РФ', article: 'ст. 26, ч. 2' },
      fixes: [
        {
          title: ru('Пришлите согласие второго собственника'),
          where: ru('На этой странице или в приёмной: ул. Садовая, 1'),
          until: '2026-12-02',
          action: '01936f00-0000-7000-8000-000000000001',
        },
      ],
    },
  ],
  resume: ru('Когда согласие придёт, мы продолжим с того же места.'),
  appeal,
  ifFixedToday: '2026-12-14',
};

/** An application that waits for one document: the state in which people need most. */
export const caseExample: Case = {
  number: '26-4817-3052',
  kind: 'application',
  title: ru('Перепланировка квартиры'),
  service: 'replanning',
  state: {
    code: 'suspended',
    title: ru('Ждём документ от вас'),
    since: '2026-11-18T09:12:00Z',
    final: false,
  },
  version: 4,
  filedAt: '2026-11-09T08:30:00Z',
  registeredAt: '2026-11-09T11:00:00Z',
  channel: 'site',
  timeZone: 'Europe/Moscow',
  due: deadlineExample,
  stages: [
    { id: 'accept', title: ru('Приняли заявление'), status: 'done', doneOn: '2026-11-09' },
    { id: 'check', title: ru('Проверяем документы'), status: 'now' },
    {
      id: 'inspect',
      title: ru('Осмотрим квартиру'),
      note: ru('Инспектор позвонит за 2 дня.'),
      status: 'next',
      plannedOn: '2026-12-07',
    },
    { id: 'decide', title: ru('Примем решение'), status: 'next', plannedOn: '2026-12-14' },
  ],
  actions: [
    {
      id: '01936f00-0000-7000-8000-000000000001',
      kind: 'upload',
      title: ru('Пришлите согласие второго собственника'),
      explanation: ru('Подойдёт скан или фотография с подписью.'),
      where: ru('Здесь или в приёмной: ул. Садовая, 1'),
      dueOn: '2026-12-02',
      status: 'open',
    },
  ],
  stop: stopExample,
  canReopen: false,
  people: {
    owner: department,
    manager: {
      ...department,
      role: ru('Специалист по перепланировкам'),
      standIn: { role: ru('Дежурный специалист') },
    },
  },
  documents: [],
  history: {
    total: 2,
    latest: [
      {
        seq: 2,
        at: '2026-11-18T09:12:00Z',
        type: 'stopped',
        title: ru('Рассмотрение остановлено'),
        body: ru('Жилищная инспекция'),
        channel: 'system',
      },
      {
        seq: 1,
        at: '2026-11-09T08:30:00Z',
        type: 'filed',
        title: ru('Вы подали заявление'),
        body: ru('Жилищная инспекция'),
        channel: 'site',
      },
    ],
  },
  appeal,
  related: [],
  notifications: { channel: 'email', email: 'm…@example.org' },
};
