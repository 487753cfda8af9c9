import {
  defineStates,
  easyChallenge,
  type FakeService,
  type State,
  type Step,
} from '@zabota/core/fake.js';
import type { SelfcheckElement } from './selfcheck.element.js';
import { drone, house, lists, myFlat, receipt } from './states.answers.js';

type Properties = Pick<SelfcheckElement, 'locale' | 'checklist' | 'explainer' | 'tracker'>;

const see = (text: string): Step => ({ see: text });
const service: FakeService = {
  listChecklists: { body: { checklists: [...lists] } },
  readChecklist: { body: myFlat },
  createChallenge: { status: 201, body: easyChallenge },
  declareCompliance: { status: 201, body: receipt },
};

const state = (
  name: string,
  steps: readonly Step[] = [],
  changes: FakeService = {},
  properties: Partial<Properties> = {},
): State<Properties> => ({
  name,
  properties: { locale: 'ru', checklist: 'my-flat', ...properties },
  service: { ...service, ...changes },
  steps,
});

const keepsAll: readonly Step[] = [see('Отвечено'), { choose: 'Да' }, see('Можно заявить')];
const toDeclaration: readonly Step[] = [
  ...keepsAll,
  { press: 'Подготовить декларацию' },
  see('Что отправится'),
];
const send: Step = { press: 'Отправить декларацию' };
const filledIn: readonly Step[] = [
  ...toDeclaration,
  { fill: 'Название организации', with: 'ООО «Тёплый дом»' },
  { fill: 'Электронная почта', with: 'dom@example.org' },
  send,
];

const declaring = (
  name: string,
  steps: readonly Step[],
  changes: FakeService = {},
): State<Properties> =>
  state(
    name,
    steps,
    { readChecklist: { body: house }, ...changes },
    { checklist: house.id, tracker: 'https://agency.example/track' },
  );

/** Every state of the self-check, once: tests, stories, transcripts and size walk this list. */
export const states = defineStates<Properties>([
  state('opening', [], { readChecklist: 'pending' }),
  state('not-opened', [see('Попробовать ещё раз')], { readChecklist: 'offline' }),
  state('lists', [see('Дрон перед полётом')], {}, { checklist: '' }),
  state('questions', [see('Отвечено: 0 из 5')]),
  state('advice', [see('Отвечено'), { choose: 'Нет' }, see('Прочитать правило')]),
  declaring('may-be-declared', keepsAll),
  declaring('declaration', toDeclaration),
  declaring('declaration-to-mend', [...toDeclaration, send, see('Осталось поправить')]),
  declaring('declared-by-a-person', [
    ...toDeclaration,
    { fill: 'Кто вы?', with: 'entrepreneur' },
    see('Фамилия'),
  ]),
  declaring('declaration-sending', [...filledIn, see('Отправляем')], {
    declareCompliance: 'pending',
  }),
  declaring('declaration-not-sent', [...filledIn, see('ещё не отправлена')], {
    declareCompliance: 'offline',
  }),
  declaring('questions-have-changed', [...filledIn, see('Вопросы изменились')], {
    declareCompliance: {
      problem: {
        code: 'invalid-field',
        status: 400,
        detail: 'Проверьте ответы.',
        errors: [{ pointer: '/version', code: 'not-listed', detail: 'Откройте список ещё раз.' }],
      },
    },
  }),
  declaring('declaration-receipt', [...filledIn, see('26-7042-5518')]),
  state(
    'in-english',
    [see('A drone before the flight')],
    { readChecklist: { body: drone } },
    {
      locale: 'en',
      checklist: 'drone',
    },
  ),
]);
