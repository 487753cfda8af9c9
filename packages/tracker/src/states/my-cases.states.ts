import type { CaseSummary, Offer } from '@zabota/contract';
import type { State } from '@zabota/core/fake.js';
import type { TrackerProperties } from './application.states.js';
import { complaint } from './complaints.js';
import { application, id, number, ru } from './sample.js';
import { suspended } from './stops.js';

type TrackerState = State<TrackerProperties>;

const complaintHref = '/complaint';

const renovation = { id: 'home-renovation', title: ru('Ремонт в квартире') };
const childBorn = { id: 'child-born', title: ru('Родился ребёнок') };

const granted = {
  code: 'granted' as const,
  title: ru('Готово'),
  since: '2026-11-19T09:00:00Z',
  final: true,
};

/** Lines of the list that a signed-in client sees: of two situations, and one by itself. */
export const summaries: readonly CaseSummary[] = [
  {
    number: complaint.number,
    kind: 'complaint',
    title: complaint.title,
    situation: renovation,
    state: complaint.state,
    dueOn: '2026-12-11',
    late: false,
    openActions: 0,
  },
  {
    number: '26-7730-4186',
    kind: 'application',
    title: ru('Пересчёт квартплаты на новую семью'),
    situation: childBorn,
    state: granted,
    late: false,
    openActions: 0,
  },
  {
    number: '26-7730-5093',
    kind: 'application',
    title: ru('Скидка на капитальный ремонт'),
    situation: childBorn,
    state: granted,
    late: false,
    openActions: 0,
  },
  {
    number,
    kind: 'application',
    title: suspended.title,
    situation: renovation,
    state: suspended.state,
    dueOn: '2026-12-17',
    late: false,
    openActions: 1,
  },
  {
    number: '26-1001-2003',
    kind: 'application',
    title: ru('Справка о фонде'),
    state: { ...application.state, title: ru('Готовим') },
    dueOn: '2026-11-16',
    late: true,
    openActions: 0,
  },
];

const stage = (
  id: Offer['stages'][number]['id'],
  title: string,
  status: Offer['stages'][number]['status'],
) => ({ id, title: ru(title), status });

/** Help in a situation whose cases are all closed: it waits for the client's word. */
export const discount: Offer = {
  id: id(40),
  version: 1,
  situation: childBorn,
  scenario: { id: 'third-child', title: ru('Скидка семье с тремя детьми') },
  title: ru('Скидка 30 % на квартплату'),
  summary: ru('Похоже, вам положена скидка. Подтвердите, и мы всё оформим сами.'),
  state: {
    code: 'drafted',
    title: ru('Ждём вашего ответа'),
    since: '2026-11-22T08:00:01Z',
    final: false,
  },
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
      id: 'birth-registered',
      title: ru('Зарегистрировали рождение ребёнка'),
      at: '2026-11-22T07:59:00Z',
      from: ru('ЗАГС'),
    },
    basis: { kind: 'law', law: { act: 'Закон области о льготах', article: 'статья 4' } },
  },
  used: [],
  conditions: [],
  draft: {
    title: ru('Что мы сделаем'),
    steps: [
      {
        id: 'grant',
        title: ru('Назначим скидку'),
        who: ru('инспекция'),
        result: ru('Скидка в следующей квитанции'),
        plannedOn: '2026-12-04',
        cost: ru('бесплатно'),
        optional: false,
        chosen: true,
      },
    ],
    choices: [],
    result: ru('Скидка 30 % в квитанции'),
    cost: ru('бесплатно'),
    endsOn: '2026-12-04',
    scenarioVersion: '8f3c2a10b4d5e6f7',
  },
  legal: ['confirm', 'change', 'decline', 'not-now', 'stop-offering'],
  declineReasons: [],
  expiresOn: '2026-12-22',
  cases: [],
};

/** What a client meets whom the page has signed in. */
export const signedInStates: readonly TrackerState[] = [
  {
    name: 'my-cases',
    properties: { complaintHref },
    isSignedIn: true,
    service: {
      listCases: { body: { cases: [...summaries] } },
      listOffers: { body: { offers: [] } },
    },
    steps: [{ see: 'Родился ребёнок' }],
  },
  {
    name: 'my-cases-with-an-offer',
    properties: { complaintHref },
    isSignedIn: true,
    service: {
      listCases: { body: { cases: [...summaries] } },
      listOffers: { body: { offers: [discount] } },
    },
    steps: [{ see: 'предлагаем помощь' }],
  },
];
