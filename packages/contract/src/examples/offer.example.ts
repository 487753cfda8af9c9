import type { Offer } from '../offer.js';
import { purposeExample, standingExample } from './consent.example.js';
import { ru } from './text.js';

const service = { id: 'bill-discount', title: ru('Скидка на квартплату') };
const since = '2026-11-24T08:00:01Z';

/** An offer that waits for the client’s word. */
export const offerExample: Offer = {
  id: '01936f00-0000-7000-8000-0000000000e1',
  version: 3,
  situation: { id: 'child-born', title: ru('Родился ребёнок') },
  scenario: { id: 'third-child', title: ru('Скидка семье с тремя детьми') },
  title: ru('Скидка на квартплату'),
  summary: ru('Вам положена скидка 30 %. Подтвердите, и мы всё оформим.'),
  state: { code: 'drafted', title: ru('Ждём вашего ответа'), since, final: false },
  stages: [
    { id: 'informed', title: ru('Рассказали'), status: 'done', at: since },
    { id: 'consented', title: ru('Вы разрешили'), status: 'done', at: since },
    { id: 'drafted', title: ru('Подготовили план'), status: 'now', at: since },
    { id: 'confirmed', title: ru('Вы подтвердили'), status: 'next' },
    { id: 'satisfied', title: ru('Сделали'), status: 'next' },
    { id: 'reviewed', title: ru('Учли ваш отзыв'), status: 'next' },
  ],
  why: {
    event: {
      id: 'birth-registered',
      title: ru('Зарегистрировали рождение ребёнка'),
      at: '2026-11-24T07:59:00Z',
      from: ru('ЗАГС'),
    },
    basis: {
      kind: 'consent',
      purpose: { id: purposeExample.id, title: purposeExample.title },
      receipt: standingExample.receipt ?? '',
      givenAt: '2026-11-23T10:00:00Z',
    },
  },
  used: [
    {
      id: 'children',
      title: ru('Сколько детей'),
      value: ru('3'),
      source: ru('ЗАГС'),
      at: '2026-11-24T07:59:00Z',
    },
  ],
  conditions: [
    { id: 'three-children', title: ru('Трое детей или больше'), status: 'met', found: ru('3') },
    {
      id: 'no-debt',
      title: ru('Нет долга за квартиру'),
      status: 'unknown',
      nearest: ru('Мы спросим у управляющей компании.'),
    },
  ],
  draft: {
    title: ru('Что мы сделаем'),
    steps: [
      {
        id: 'ask-registry',
        title: ru('Сами запросим справку о семье'),
        who: ru('Жилищная инспекция'),
        result: ru('Справка в деле'),
        plannedOn: '2026-11-27',
        cost: ru('бесплатно'),
        optional: false,
        chosen: true,
      },
      {
        id: 'grant',
        title: ru('Назначим скидку'),
        who: ru('Жилищная инспекция'),
        result: ru('Скидка в следующей квитанции'),
        service,
        plannedOn: '2026-12-04',
        cost: ru('бесплатно'),
        optional: false,
        chosen: true,
      },
    ],
    choices: [
      {
        id: 'notice',
        title: ru('Куда сообщить'),
        options: [
          { id: 'site', title: ru('На сайте') },
          { id: 'post', title: ru('Письмом') },
        ],
        chosen: 'site',
      },
    ],
    result: ru('Скидка 30 % в квитанции'),
    cost: ru('бесплатно'),
    endsOn: '2026-12-04',
    scenarioVersion: '8f3c2a10b4d5e6f7',
  },
  legal: ['confirm', 'change', 'decline', 'not-now', 'stop-offering'],
  declineReasons: [{ id: 'not-needed', title: ru('Мне это не нужно') }],
  expiresOn: '2026-12-24',
  cases: [],
};
