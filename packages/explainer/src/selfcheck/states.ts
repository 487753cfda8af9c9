import { defineStates, type FakeService, type State, type Step } from '@zabota/core/fake.js';
import type { SelfcheckElement } from './selfcheck.element.js';
import { drone, lists, myFlat } from './states.answers.js';

type Properties = Pick<SelfcheckElement, 'locale' | 'checklist' | 'explainer'>;

const see = (text: string): Step => ({ see: text });
const service: FakeService = {
  listChecklists: { body: { checklists: [...lists] } },
  readChecklist: { body: myFlat },
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

/** Every state of the self-check, once: tests, stories, transcripts and size walk this list. */
export const states = defineStates<Properties>([
  state('opening', [], { readChecklist: 'pending' }),
  state('not-opened', [see('Попробовать ещё раз')], { readChecklist: 'offline' }),
  state('lists', [see('Дрон перед полётом')], {}, { checklist: '' }),
  state('questions', [see('Отвечено: 0 из 5')]),
  state('advice', [see('Отвечено'), { choose: 'Нет' }, see('Прочитать правило')]),
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
