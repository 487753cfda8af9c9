import type { Checklist } from '../checklist.js';
import type {
  Requirement,
  RequirementDifference,
  RequirementList,
  RequirementSummary,
} from '../requirement.js';
import { ru } from './text.js';

const field = { id: 'housing', title: ru('Жильё') };
const title = ru('Срок платы за квартиру');
const question = ru('До какого числа платить за квартиру?');

export const requirementExample: Requirement = {
  id: 'housing-bill-by-15th',
  version: '5f2d8c1a9b3e4f60',
  effectiveFrom: '2026-03-01',
  title,
  question,
  answer: { id: 'answer', text: ru('До 15-го числа следующего месяца.') },
  field,
  kind: 'duty',
  who: ['citizen', 'entrepreneur', 'organisation'],
  concerns: ['citizen'],
  situations: [{ id: 'pay-utility-bills', title: ru('Плата за квартиру') }],
  services: [],
  activities: [],
  steps: [{ id: 'steps-1', text: ru('Получите счёт до 5-го числа.') }],
  purpose: [{ id: 'purpose-1', text: ru('Дом вовремя платит за тепло и воду.') }],
  deadline: [{ id: 'deadline-1', text: ru('Каждый месяц до 15-го числа.') }],
  money: [{ id: 'money-1', text: ru('Сумма стоит в счёте.') }],
  time: [{ id: 'time-1', text: ru('Около пяти минут.') }],
  evidence: [{ id: 'evidence-1', text: ru('Чек об оплате.') }],
  mistakes: [{ id: 'mistakes-1', text: ru('Счёт оплатили не весь.') }],
  breach: [{ id: 'breach-1', text: ru('С 31-го дня растут пени.') }],
  act: {
    kind: 'Кодекс',
    number: '188-ФЗ',
    date: '2004-12-29',
    title: ru('Жилищный кодекс Российской Федерации'),
  },
  clauses: [
    {
      id: 'st-155-1',
      label: ru('ч. 1 ст. 155'),
      plain: [{ id: 'st-155-1-plain-1', text: ru('Платите за квартиру до 15-го числа.') }],
      clear: [{ id: 'st-155-1-clear-1', text: ru('Платите до 15-го числа.') }],
    },
  ],
  applicability: {
    questions: [
      {
        id: 'owner',
        text: ru('У вас есть квартира или комната?'),
        answers: [
          { id: 'yes', text: ru('Да') },
          { id: 'no', text: ru('Нет') },
        ],
      },
    ],
    conditions: [
      {
        id: 'owns',
        any: [{ question: 'owner', is: ['yes'] }],
        holds: ru('У вас есть жильё.'),
        fails: ru('Своего жилья у вас нет.'),
      },
    ],
  },
  control: {
    body: ru('Жилищная инспекция'),
    how: ru('Инспекция отвечает на жалобы жильцов.'),
    often: ru('Жильцов не проверяют.'),
    lowerRisk: ru('Платите вовремя.'),
    object: ru('Подайте возражение в инспекцию.'),
    help: [ru('Спросите инспекцию по телефону: это бесплатно.')],
  },
  checked: {
    on: '2026-11-22',
    until: '2027-05-21',
    stale: false,
    official: false,
    owner: ru('Отдел понятных правил'),
    doubts: [ru('Точного текста новой редакции мы не нашли.')],
    sources: [{ url: 'https://example.org/news', seen: ru('числа 5 и 15') }],
  },
  readability: { plain: 4.2 },
  terms: [
    {
      id: 'peni',
      term: ru('пени'),
      definition: ru('Доплата за каждый день, на который опоздали с деньгами.'),
      forms: ['пени'],
    },
  ],
  checklist: 'my-flat',
  related: [{ id: 'housing-late-payment-penalty', title: ru('Пени за опоздание') }],
  editions: [
    { version: '5f2d8c1a9b3e4f60', from: '2026-03-01', what: ru('Было 10-е, стало 15-е.') },
    { version: '0a1b2c3d4e5f6071', from: '2004-12-29' },
  ],
};

const summary: RequirementSummary = {
  id: requirementExample.id,
  title,
  question,
  field,
  kind: 'duty',
  concerns: ['citizen'],
  stale: false,
  excerpt: { text: ru('До 15-го числа следующего месяца.'), marks: [{ start: 3, end: 12 }] },
};

export const requirementListExample: RequirementList = {
  total: 1,
  items: [summary],
  facets: {
    field: [{ ...field, count: 1 }],
    situation: [],
    service: [],
    concerns: [{ id: 'citizen', count: 1 }],
    kind: [{ id: 'duty', count: 1 }],
  },
  understood: 'плата',
};

export const differenceExample: RequirementDifference = {
  id: requirementExample.id,
  from: { version: '0a1b2c3d4e5f6071', effectiveFrom: '2004-12-29' },
  to: { version: '5f2d8c1a9b3e4f60', effectiveFrom: '2026-03-01' },
  what: ru('Было 10-е, стало 15-е.'),
  parts: [
    {
      place: 'plain',
      label: ru('ч. 1 ст. 155'),
      runs: [
        { kind: 'same', text: 'Платите за квартиру до ' },
        { kind: 'removed', text: '10' },
        { kind: 'added', text: '15' },
        { kind: 'same', text: '-го числа.' },
      ],
    },
  ],
};

export const checklistExample: Checklist = {
  id: 'my-flat',
  version: '91b2c3d4e5f60718',
  title: ru('Моя квартира'),
  summary: ru('Что проверить в квартире раз в год.'),
  minutes: 5,
  field,
  checkedOn: '2026-11-22',
  questions: [
    {
      id: 'paid-in-time',
      text: ru('Вы платите до 15-го числа?'),
      advice: ru('Поставьте напоминание на 10-е число.'),
      requirement: requirementExample.id,
      clause: 'st-155-1',
      remind: { title: ru('Заплатить за квартиру'), every: 'month' },
    },
  ],
};
