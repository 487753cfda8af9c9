import type { Decided, Purpose, Standing } from '@zabota/contract';
import { defineStates, type FakeService, type State, type Step } from '@zabota/core/fake.js';
import {
  agreed,
  analytics,
  brokenDown,
  byLaw,
  id,
  newborn,
  receipt,
  repairFund,
  ru,
  undecided,
  uses,
  warnings,
} from '../states/sample.js';
import type { ConsentElement } from './consent.element.js';

type ConsentState = State<ConsentElement>;

const listed = (purposes: readonly Purpose[], identified = true) => ({
  body: { purposes: [...purposes], identified },
});

const standing = (more: Partial<Standing>): Purpose => ({
  ...newborn,
  standing: { ...agreed, ...more },
});

const showing = (
  name: string,
  purposes: readonly Purpose[],
  steps: readonly Step[] = [],
  more: FakeService = {},
): ConsentState => ({
  name,
  properties: { situation: 'child-born' },
  service: { listPurposes: listed(purposes), ...more },
  steps: [...(purposes[0] ? [{ see: purposes[0].title.text }] : []), ...steps],
});

const decided = (more: Partial<Standing>): Decided => ({
  purpose: newborn.id,
  standing: { ...agreed, ...more },
  receipt,
});

const withdrawn: Partial<Standing> = {
  state: 'withdrawn',
  revision: 2,
  legal: ['grant', 'never-ask'],
  at: '2026-11-23T08:00:00Z',
  validUntil: undefined,
  destruction: {
    status: 'planned',
    dueOn: '2026-12-23',
    what: [ru('Состав семьи'), ru('Адрес и площадь квартиры')],
    law: { act: 'Федеральный закон № 152-ФЗ', article: 'статья 21, часть 5' },
  },
};

const changed: Partial<Standing> = {
  state: 'outdated',
  ask: true,
  legal: ['grant', 'refuse', 'not-now', 'never-ask', 'withdraw'],
  changes: [
    { part: 'data', before: ru('Состав семьи'), after: ru('Состав семьи; адрес квартиры') },
    { part: 'parties', after: ru('Фонд капитального ремонта') },
  ],
};

const openAgreed = (name: string, title: string, see: string, more: FakeService = {}) =>
  showing(name, [standing({})], [{ press: title }, { see }], more);

const problem = (code: 'decided-elsewhere' | 'text-changed', detail: string) => ({
  problem: { code, status: 409, detail },
});

/** Every state of `<zabota-consent>`, once. */
export const states = defineStates<ConsentElement>([
  showing('asks', [newborn]),
  showing('asks-about-several', [newborn, warnings, repairFund, byLaw, analytics]),
  {
    ...showing('not-signed-in', [{ ...newborn, standing: undefined }], [{ see: 'Войти' }]),
    properties: { situation: 'child-born', signInHref: '/sign-in' },
    service: { listPurposes: listed([{ ...newborn, standing: undefined }], false) },
  },
  showing('agreed', [standing({})], [{ see: 'Вы согласились' }]),
  showing(
    'refused',
    [
      standing({
        state: 'refused',
        legal: ['grant', 'never-ask'],
        validUntil: undefined,
      }),
    ],
    [{ see: 'Вы отказались' }],
  ),
  showing(
    'put-off',
    [
      standing({
        state: 'not-now',
        legal: undecided.legal,
        askAgainOn: '2026-12-20',
        validUntil: undefined,
      }),
    ],
    [{ see: 'Отложено' }],
  ),
  showing(
    'not-asked-again',
    [standing({ state: 'never-ask', legal: ['grant'], validUntil: undefined })],
    [{ see: 'Больше не спрашиваем' }],
  ),
  showing('withdrawn', [standing(withdrawn)], [{ see: 'уничтожим' }]),
  showing(
    'destroyed',
    [
      standing({
        ...withdrawn,
        destruction: {
          status: 'done',
          dueOn: '2026-12-23',
          doneAt: '2026-12-20T09:00:00Z',
          what: [ru('Состав семьи')],
          law: { act: 'Федеральный закон № 152-ФЗ', article: 'статья 21, часть 5' },
          proof: '14-У',
        },
      }),
    ],
    [{ see: 'Данные уничтожены' }],
  ),
  showing(
    'ends-soon',
    [standing({ endsSoon: true, validUntil: '2026-12-05', legal: ['withdraw', 'grant'] })],
    [{ see: 'Согласие закончится' }],
  ),
  showing(
    'ended',
    [standing({ state: 'expired', ask: true, legal: undecided.legal, validUntil: '2026-11-01' })],
    [{ see: 'Согласие закончилось' }],
  ),
  showing('text-changed', [standing(changed)], [{ see: 'Текст изменился' }]),
  showing(
    'decided-by-representative',
    [
      standing({
        representative: {
          name: 'Иванов Иван',
          authority: 'доверенность 77 АА 1234567 от 1 июня 2026 года',
        },
      }),
    ],
    [{ see: 'представитель' }],
  ),
  showing('by-law', [byLaw], [{ see: 'Согласие не нужно' }]),
  showing(
    'representative-open',
    [newborn],
    [
      { press: 'за другого человека' },
      { see: 'Фамилия' },
      { fill: 'Фамилия', with: 'Иванов' },
      { see: 'Напишите имя' },
    ],
  ),
  showing('full-text-open', [newborn], [{ press: 'Полный текст' }, { see: 'Контрольная сумма' }]),
  openAgreed('receipt-open', 'Квитанция', 'Номер квитанции', { readReceipt: { body: receipt } }),
  openAgreed('receipt-not-read', 'Квитанция', 'сбой', { readReceipt: brokenDown }),
  openAgreed('history-open', 'Что вы решали раньше', 'Вы отложили', {
    listDecisions: {
      body: {
        decisions: [
          {
            purpose: { id: newborn.id, title: newborn.title },
            decision: 'grant',
            state: 'active',
            at: '2026-11-20T10:00:00Z',
            textVersion: '2026-01-01-3fa9c1d2',
            receipt: id(1),
            sequence: 412,
            representative: 'Иванов Иван',
          },
          {
            purpose: { id: newborn.id, title: newborn.title },
            decision: 'not-now',
            state: 'not-now',
            at: '2026-10-01T10:00:00Z',
            receipt: id(9),
            sequence: 120,
          },
        ],
      },
    },
  }),
  openAgreed('uses-open', 'Кто и зачем', 'Предложили скидку', {
    listUses: { body: { uses: [...uses] } },
  }),
  openAgreed('uses-none', 'Кто и зачем', 'Данные ещё никто', {
    listUses: { body: { uses: [] } },
  }),
  showing('deciding', [newborn], [{ press: 'Согласиться' }], { decideConsent: 'pending' }),
  showing('just-agreed', [newborn], [{ press: 'Согласиться' }, { see: 'Вы согласились' }], {
    decideConsent: { status: 201, body: decided({}) },
  }),
  showing('just-withdrawn', [standing({})], [{ press: 'Отозвать' }, { see: 'Вы отозвали' }], {
    decideConsent: { status: 201, body: decided(withdrawn) },
  }),
  showing(
    'decision-not-taken',
    [newborn],
    [{ press: 'Отказаться' }, { see: 'Это решение не записано' }],
    { decideConsent: brokenDown },
  ),
  showing(
    'decided-in-another-window',
    [newborn],
    [{ press: 'Отказаться' }, { see: 'в другом окне' }],
    {
      listPurposes: [listed([newborn]), listed([standing({})])],
      decideConsent: problem('decided-elsewhere', 'Вы уже решили это в другом окне.'),
    },
  ),
  showing(
    'text-changed-meanwhile',
    [standing({ ...undecided })],
    [{ press: 'Согласиться' }, { see: 'Текст изменился' }],
    {
      listPurposes: [listed([newborn]), listed([standing(changed)])],
      decideConsent: problem('text-changed', 'Пока вы читали, текст изменился.'),
    },
  ),
  {
    ...showing('site-storage', [analytics]),
    properties: { kind: 'site-storage' },
    service: { listPurposes: listed([analytics], false) },
  },
  {
    ...showing(
      'site-storage-offline',
      [analytics],
      [{ press: 'Отказаться' }, { see: 'Вы отказались' }],
    ),
    properties: { kind: 'site-storage' },
    service: { listPurposes: listed([analytics], false), decideConsent: 'offline' },
  },
  showing('nothing-to-decide', [], [{ see: 'решать нечего' }]),
  {
    ...showing('reading', []),
    service: { listPurposes: 'pending' },
    steps: [],
  },
  {
    ...showing('service-down', [], [{ see: 'мы уже чиним' }]),
    service: { listPurposes: brokenDown },
  },
]);
