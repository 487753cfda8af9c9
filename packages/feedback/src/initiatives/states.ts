import { defineStates, type FakeService, type State, type Step } from '@zabota/core/fake.js';
import type { InitiativesElement } from './initiatives.element.js';
import { accepted, collecting, declined, list, receipt } from './states/initiatives.answers.js';

type Properties = Pick<InitiativesElement, 'number' | 'tracker' | 'locale'>;

const similar = [accepted].map(({ number, title, state, supporters }) => ({
  number,
  title,
  state: { code: state.code, title: state.title },
  supporters,
}));

const service: FakeService = {
  listInitiatives: { body: list },
  readInitiative: { body: accepted },
  findSimilarInitiatives: { body: { similar: [] } },
  proposeInitiative: { status: 201, body: receipt },
  supportInitiative: { body: { supporters: 49, supports: true } },
};

const press = (label: string): Step => ({ press: label });
const fill = (label: string, text: string): Step => ({ fill: label, with: text });
const see = (text: string): Step => ({ see: text });

const propose: readonly Step[] = [press('Предложить'), see('Что вы предлагаете?')];
const written: readonly Step[] = [
  ...propose,
  fill('Что вы предлагаете?', 'Скамейки у входа в приёмную'),
  fill('Что станет лучше', 'Пожилым людям негде присесть, пока они ждут.'),
];
const send = press('Отправить');

const state = (
  name: string,
  steps: readonly Step[] = [],
  changes: FakeService = {},
  properties: Partial<Properties> = {},
): State<Properties> => ({
  name,
  properties: { locale: 'ru', tracker: '/track', ...properties },
  service: { ...service, ...changes },
  steps,
});

/** Every state of `<zabota-initiatives>`, once. */
export const states = defineStates<Properties>([
  state('list'),
  state('asking', [], { listInitiatives: 'pending' }),
  state('not-asked', [see('Попробовать ещё раз')], { listInitiatives: 'offline' }),
  state('nothing-found', [], { listInitiatives: { body: { ...list, total: 0, initiatives: [] } } }),
  state('more', [], { listInitiatives: { body: { ...list, total: 23, next: 'after-3' } } }),
  state('collecting', [], { readInitiative: { body: collecting } }, { number: collecting.number }),
  state('carried-out', [], {}, { number: accepted.number }),
  state('declined', [], { readInitiative: { body: declined } }, { number: declined.number }),
  state(
    'supported',
    [press('Поддержать'), see('Забрать голос')],
    { readInitiative: { body: collecting } },
    { number: collecting.number },
  ),
  state(
    'not-supported-now',
    [press('Поддержать'), see('Голос подождёт')],
    { readInitiative: { body: collecting }, supportInitiative: 'offline' },
    { number: collecting.number },
  ),
  state('proposing', propose),
  state(
    'something-like-it',
    [...propose, fill('Что вы предлагаете?', 'Письмо о новом сроке'), see('Уже есть похожее')],
    { findSimilarInitiatives: { body: { similar } } },
  ),
  state('to-mend', [...propose, send, see('Назовите его')]),
  state('personal-data', [
    ...propose,
    fill('Что вы предлагаете?', 'Скамейки у входа'),
    fill('Что станет лучше', 'Звоните мне: 8 921 123-45-67'),
    send,
    see('личные данные'),
  ]),
  state('not-sent', [...written, send, see('ещё не отправлена')], { proposeInitiative: 'offline' }),
  state(
    'waiting-on-device',
    [...written, send, see('ещё не отправлена'), press('Пусть подождёт'), see('Ещё не отправлено')],
    { proposeInitiative: 'offline' },
  ),
  state('receipt', [...written, send, see(receipt.number)]),
  state('in-english', [], {}, { locale: 'en' }),
]);
