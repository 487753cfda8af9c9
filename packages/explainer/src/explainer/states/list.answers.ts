import type { RequirementList } from '@zabota/contract';

const ru = (text: string) => ({ text, lang: 'ru' as const });
const en = (text: string) => ({ text, lang: 'en' as const });

/** What "ремонт" finds. */
export const found: RequirementList = {
  total: 3,
  items: [
    {
      id: 'capital-repair-fee',
      title: ru('Взнос на ремонт дома'),
      question: ru('Нужно ли платить за капитальный ремонт дома?'),
      field: { id: 'housing', title: ru('Дом и квартира') },
      kind: 'duty',
      concerns: ['citizen', 'entrepreneur', 'organisation'],
      stale: false,
      excerpt: {
        text: ru(
          'Владелец квартиры каждый месяц платит взнос на ремонт дома. Не платят там, где дом идёт под снос.',
        ),
        marks: [{ start: 47, end: 53 }],
      },
    },
    {
      id: 'flat-remodelling-approval',
      title: ru('Перепланировка квартиры'),
      question: ru('Нужно ли согласовать перепланировку квартиры?'),
      field: { id: 'housing', title: ru('Дом и квартира') },
      kind: 'condition',
      concerns: ['citizen', 'entrepreneur', 'organisation'],
      stale: false,
      excerpt: {
        text: ru('Да. Сначала получите разрешение города, потом начинайте ремонт.'),
        marks: [{ start: 56, end: 62 }],
      },
    },
    {
      id: 'consumer-penalty-one-percent',
      title: ru('Пени магазина'),
      question: ru('Сколько платит магазин за опоздание?'),
      field: { id: 'small-business', title: ru('Своё дело') },
      kind: 'duty',
      concerns: ['citizen', 'entrepreneur', 'organisation'],
      stale: false,
      excerpt: { text: ru('1 % цены за каждый день. В сумме не больше цены.'), marks: [] },
    },
  ],
  facets: {
    field: [
      { id: 'housing', title: ru('Дом и квартира'), count: 2 },
      { id: 'small-business', title: ru('Своё дело'), count: 1 },
    ],
    situation: [
      { id: 'capital-repair', title: ru('Ремонт дома'), count: 1 },
      { id: 'faulty-goods', title: ru('Плохая вещь'), count: 1 },
      { id: 'home-renovation', title: ru('Ремонт в квартире'), count: 1 },
      { id: 'pay-utility-bills', title: ru('Плата за квартиру'), count: 1 },
    ],
    service: [
      { id: 'repair-account', title: ru('Открыть счёт капитального ремонта'), count: 1 },
      { id: 'replanning', title: ru('Согласовать перепланировку'), count: 1 },
    ],
    concerns: [
      { id: 'citizen', count: 3 },
      { id: 'entrepreneur', count: 3 },
      { id: 'organisation', count: 3 },
    ],
    kind: [
      { id: 'duty', count: 2 },
      { id: 'condition', count: 1 },
    ],
  },
};

/** What is left of it for shops. */
export const ofShops: RequirementList = {
  ...found,
  total: 1,
  items: found.items.slice(2),
  facets: {
    field: found.facets.field.slice(1),
    situation: found.facets.situation.slice(1, 2),
    service: [],
    concerns: found.facets.concerns.map(({ id }) => ({ id, count: 1 })),
    kind: [{ id: 'duty', count: 1 }],
  },
};

/** A field in English. */
export const foundInEnglish: RequirementList = {
  total: 9,
  items: [
    {
      id: 'drone-marking',
      title: en('A number on a drone'),
      question: en('Do I have to write a number on a drone?'),
      field: { id: 'aviation', title: en('Planes and drones') },
      kind: 'duty',
      concerns: ['citizen', 'entrepreneur', 'organisation'],
      stale: false,
      excerpt: { text: en('Yes, before the first flight.'), marks: [] },
    },
    {
      id: 'children-adjacent-seats',
      title: en('A seat beside a child'),
      question: en('Do I pay to sit beside my child?'),
      field: { id: 'aviation', title: en('Planes and drones') },
      kind: 'duty',
      concerns: ['citizen', 'airline'],
      stale: false,
      excerpt: { text: en('No. When the child is under 12, the seat beside is free.'), marks: [] },
    },
  ],
  facets: {
    field: [
      { id: 'housing', title: en('House and flat'), count: 11 },
      { id: 'small-business', title: en('Your own business'), count: 10 },
      { id: 'aviation', title: en('Planes and drones'), count: 9 },
    ],
    situation: [
      { id: 'flight-delay', title: en('A late flight'), count: 3 },
      { id: 'drone', title: en('A drone'), count: 2 },
      { id: 'airport-check-in', title: en('Check-in'), count: 1 },
      { id: 'flight-with-children', title: en('Flying with a child'), count: 1 },
      { id: 'lost-baggage', title: en('A lost bag'), count: 1 },
      { id: 'ticket-refund', title: en('Giving a ticket back'), count: 1 },
    ],
    service: [],
    concerns: [
      { id: 'citizen', count: 9 },
      { id: 'airline', count: 7 },
      { id: 'entrepreneur', count: 2 },
      { id: 'organisation', count: 2 },
    ],
    kind: [
      { id: 'duty', count: 6 },
      { id: 'limit', count: 2 },
      { id: 'condition', count: 1 },
    ],
  },
};

/** Nothing. */
export const nothingFound: RequirementList = {
  total: 0,
  items: [],
  facets: { field: [], situation: [], service: [], concerns: [], kind: [] },
};
