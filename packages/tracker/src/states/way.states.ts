import type { State } from '@zabota/core/fake.js';
import { showing, type TrackerProperties } from './application.states.js';
import { complaint, denied, partlySatisfied, satisfied } from './complaints.js';
import { application, moved, number } from './sample.js';
import { promised, resumed, suspended } from './stops.js';

type TrackerState = State<TrackerProperties>;

const complaintHref = '/complaint';

const capability = {
  token: 'k7qf93xwtm2ch4d8n0000a',
  number,
  expiresAt: '2126-11-23T18:00:00Z',
};

/** Complaints, which are cases like any other. */
export const complaintStates: readonly TrackerState[] = [
  showing('complaint-in-review', complaint),
  showing(
    'complaint-forwarded',
    moved(complaint, 'forwarded', 'Передали в городскую администрацию', {
      at: '2026-11-23T08:00:00Z',
      final: true,
    }),
  ),
  showing('complaint-satisfied', satisfied),
  showing('complaint-partly-satisfied', partlySatisfied),
  showing('complaint-denied', denied),
];

/** What a client opens for more. */
export const moreStates: readonly TrackerState[] = [
  showing('deadline-explained', resumed, [
    { press: 'Как посчитан срок' },
    { see: 'Дата менялась' },
  ]),
  showing('history-open', suspended, [{ press: 'История' }, { see: 'Вы подали заявление' }]),
  showing('documents-open', suspended, [{ press: 'Документы' }, { see: 'Скачать' }]),
  showing('letters-open', suspended, [{ press: 'Пишем вам' }, { see: 'Как сообщать новости' }]),
];

const comingInPerson = [{ press: 'Принесу лично' }, { see: 'Будем ждать вас' }];
const brokenDown = {
  problem: { code: 'internal', status: 500, detail: 'У нас сбой, мы уже чиним.' },
} as const;

/** What a client does on the page. */
export const doingStates: readonly TrackerState[] = [
  showing('uploading', suspended, [{ press: 'Загрузить документ' }, { see: 'Примечание' }]),
  showing('coming-in-person', suspended, comingInPerson),
  showing(
    'answered-action',
    suspended,
    [...comingInPerson, { press: 'Да, приду' }, { see: 'Спасибо' }],
    { answerAction: { body: promised } },
  ),
  showing(
    'answer-not-sent',
    suspended,
    [...comingInPerson, { press: 'Да, приду' }, { see: 'Пока не отправили' }],
    { answerAction: brokenDown },
  ),
  showing('rating', satisfied, [{ press: 'Частично' }, { see: 'Чего ещё не хватает?' }]),
  showing('reopening', denied, [{ press: 'Вопрос не решён' }, { see: 'Что осталось нерешённым?' }]),
];

/** Ways in, and what stands in the way. */
export const openingStates: readonly TrackerState[] = [
  {
    name: 'asks-for-number',
    properties: { complaintHref },
    service: {},
    steps: [{ see: 'Код из квитанции' }],
  },
  {
    name: 'number-missing',
    properties: { complaintHref },
    service: {},
    steps: [{ see: 'Код из квитанции' }, { press: 'Показать' }, { see: 'Напишите код' }],
  },
  {
    name: 'code-does-not-fit',
    properties: { complaintHref },
    service: {
      openCase: {
        problem: {
          code: 'case-not-opened',
          status: 404,
          detail: 'Номер и код не подходят друг к другу.',
        },
      },
    },
    steps: [
      { see: 'Код из квитанции' },
      { fill: 'Номер', with: '2648173052' },
      { fill: 'Код', with: 'K7QF-93XW' },
      { press: 'Показать' },
      { see: 'Проверьте' },
    ],
  },
  {
    name: 'opened-by-code',
    properties: { complaintHref },
    service: {
      openCase: { status: 201, body: capability },
      readCase: { body: application },
      watchCase: 'pending',
    },
    steps: [
      { see: 'Код из квитанции' },
      { fill: 'Номер', with: '2648173052' },
      { fill: 'Код', with: 'k7qf 93xw tm2c h4d8n' },
      { press: 'Показать' },
      { see: 'Перепланировка' },
    ],
  },
  {
    name: 'opening',
    properties: { number, complaintHref },
    service: { readCase: 'pending' },
    steps: [{ see: 'Открываем' }],
  },
  {
    name: 'access-ended',
    properties: { number, complaintHref },
    service: {
      readCase: {
        problem: { code: 'access-expired', status: 401, detail: 'Доступ закончился.' },
      },
    },
    steps: [{ see: 'Введите код' }],
  },
  {
    name: 'service-down',
    properties: { number, complaintHref },
    service: { readCase: brokenDown },
    steps: [{ see: 'Попробовать ещё раз' }],
  },
  {
    name: 'offline-later',
    properties: { number, complaintHref },
    service: { readCase: [{ body: application }, brokenDown], watchCase: 'pending' },
    steps: [{ see: 'Перепланировка' }, { press: 'Обновить сейчас' }, { see: 'сбой' }],
  },
];
