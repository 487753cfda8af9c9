import { defineStates, type FakeService, type State, type Step } from '@zabota/core/fake.js';
import type { SatisfactionElement } from './satisfaction.element.js';
import { published, young } from './states/satisfaction.answers.js';

type Properties = Pick<SatisfactionElement, 'service' | 'period' | 'locale'>;

const state = (
  name: string,
  steps: readonly Step[] = [],
  changes: FakeService = {},
  properties: Partial<Properties> = {},
): State<Properties> => ({
  name,
  properties: { locale: 'ru', service: 'replanning', ...properties },
  service: { readSatisfaction: { body: published }, ...changes },
  steps,
});

/** Every state of `<zabota-satisfaction>`, once. */
export const states = defineStates<Properties>([
  state('quarter'),
  state('asking', [], { readSatisfaction: 'pending' }),
  state('not-asked', [{ see: 'Попробовать ещё раз' }], { readSatisfaction: 'offline' }),
  state('month', [], {}, { period: '2026-08' }),
  state('not-shown', [], {}, { period: '2026-10' }),
  state('no-figures-yet', [], { readSatisfaction: { body: young } }),
  state('table', [{ press: 'Таблица по месяцам' }]),
  state('details', [{ press: 'Группы, отзывы' }, { see: 'Как мы считаем' }]),
  state('in-english', [], {}, { locale: 'en' }),
]);
