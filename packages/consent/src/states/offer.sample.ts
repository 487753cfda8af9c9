import type { Offer } from '@zabota/contract';
import { id, newborn, ru } from './sample.js';

const since = '2026-11-22T08:00:01Z';
const named = (name: string, title: string) => ({ id: name, title: ru(title) });

const stage = (
  name: Offer['stages'][number]['id'],
  title: string,
  status: Offer['stages'][number]['status'],
) => ({ id: name, title: ru(title), status });

/** A discount that waits for the client's word. */
export const offer: Offer = {
  id: id(30),
  version: 3,
  situation: named('child-born', 'Рождение ребёнка'),
  scenario: named('third-child', 'Скидка семье с тремя детьми'),
  title: ru('Скидка 30 % на квартплату'),
  summary: ru('Похоже, вам положена скидка. Подтвердите, и мы всё оформим сами.'),
  state: { code: 'drafted', title: ru('Ждём вашего ответа'), since, final: false },
  stages: [
    stage('informed', 'Рассказали, что можно', 'done'),
    stage('consented', 'Вы согласились', 'done'),
    stage('drafted', 'Подготовили план', 'now'),
    stage('confirmed', 'Вы подтвердили', 'next'),
    stage('satisfied', 'Всё сделали', 'next'),
    stage('reviewed', 'Учли ваш отзыв', 'next'),
  ],
  why: {
    event: {
      ...named('birth-registered', 'Зарегистрировали рождение ребёнка'),
      at: '2026-11-22T07:59:00Z',
      from: ru('ЗАГС'),
    },
    basis: {
      kind: 'consent',
      purpose: { id: newborn.id, title: newborn.title },
      receipt: id(1),
      givenAt: '2026-11-20T10:00:00Z',
    },
  },
  used: [
    {
      ...named('children', 'Сколько детей'),
      value: ru('3'),
      source: ru('ЗАГС'),
      at: '2026-11-22T07:59:00Z',
    },
  ],
  conditions: [
    { ...named('three-children', 'Трое детей или больше'), status: 'met', found: ru('3') },
    {
      ...named('no-debt', 'Нет долга за квартиру'),
      status: 'unknown',
      nearest: ru('Мы сами спросим управляющую компанию.'),
    },
    {
      ...named('lives-here', 'Все прописаны в этой квартире'),
      status: 'not-met',
      found: ru('прописаны четверо из пяти'),
      nearest: ru('Пропишите ребёнка: это делают в паспортном столе за 3 дня.'),
      basis: { act: 'Закон области о льготах', article: 'статья 4' },
    },
  ],
  draft: {
    title: ru('Что мы сделаем'),
    steps: [
      {
        ...named('ask-registry', 'Запросим справку о семье'),
        who: ru('инспекция'),
        result: ru('Справка будет в деле'),
        plannedOn: '2026-11-27',
        cost: ru('бесплатно'),
        optional: false,
        chosen: true,
      },
      {
        ...named('tell-bank', 'Сообщим банку о новой сумме'),
        who: ru('инспекция'),
        result: ru('Автоплатёж изменится сам'),
        plannedOn: '2026-12-02',
        cost: ru('бесплатно'),
        optional: true,
        chosen: true,
      },
      {
        ...named('grant', 'Назначим скидку'),
        who: ru('инспекция'),
        result: ru('Скидка в следующей квитанции'),
        service: named('bill-discount', 'Скидка на квартплату'),
        plannedOn: '2026-12-04',
        cost: ru('бесплатно'),
        optional: false,
        chosen: true,
      },
    ],
    choices: [
      {
        ...named('notice', 'Куда сообщить'),
        options: [named('site', 'На сайте'), named('post', 'Письмом')],
        chosen: 'site',
      },
    ],
    result: ru('Скидка 30 % в квитанции'),
    cost: ru('бесплатно'),
    endsOn: '2026-12-04',
    scenarioVersion: '8f3c2a10b4d5e6f7',
  },
  legal: ['confirm', 'change', 'decline', 'not-now', 'stop-offering'],
  declineReasons: [
    named('not-needed', 'Мне это не нужно'),
    named('wrong-data', 'Данные обо мне неверны'),
    named('already-have', 'Я уже получаю скидку'),
  ],
  expiresOn: '2026-12-22',
  cases: [],
};

const stagesUpTo = (now: Offer['stages'][number]['id']): Offer['stages'] => {
  const at = offer.stages.findIndex((one) => one.id === now);
  return offer.stages.map((one, index) => ({
    ...one,
    status: index < at ? 'done' : index === at ? 'now' : 'next',
  }));
};

/** The client has confirmed, and a case has grown out of it. */
export const confirmed: Offer = {
  ...offer,
  version: 4,
  state: { code: 'confirmed', title: ru('Вы подтвердили, делаем'), since, final: false },
  stages: stagesUpTo('confirmed'),
  legal: [],
  cases: [
    {
      number: '26-4817-3052',
      title: ru('Скидка на квартплату'),
      state: { code: 'registered', title: ru('Зарегистрировали'), final: false },
    },
  ],
};

/** An offer that needs no answer any more, or not now. */
export const ended = (code: Offer['state']['code'], title: string, more: Partial<Offer> = {}) => ({
  ...offer,
  version: 4,
  state: { code, title: ru(title), since, final: code !== 'not-now' },
  legal: [],
  ...more,
});
