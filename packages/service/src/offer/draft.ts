import type { Draft } from '@zabota/contract';
import type { Edition } from '../content/content.js';
import { say } from '../content/words.js';
import type { Calendar } from '../deadline/calendar.js';
import { computeDeadline } from '../deadline/deadline.js';
import type { Language } from '../messages/messages.js';
import type { OfferPersonal, OfferScenario } from './offer.record.js';

const rule = {
  id: 'offer-step',
  unit: 'working-days',
  roll: 'none',
  basis: { act: '', article: '' },
} as const;

/** Working days after the day on which the client confirms. */
const dayAfter = (start: string, count: number, calendar: Calendar): string =>
  computeDeadline({ ...rule, count }, start, [], calendar).on;

/**
 * The preliminary scenario (A63): counted from today as long as nobody has
 * confirmed, and from the day of the confirmation afterwards.
 */
export function viewDraft(
  { scenario, version }: OfferScenario,
  personal: OfferPersonal,
  { edition, calendar, start, lang }: DraftSight,
): Draft {
  const steps = scenario.steps.map((step) => ({
    id: step.id,
    title: say(step.title, lang),
    who: say(step.who, lang),
    result: say(step.result, lang),
    ...serviceOf(edition, step.service, lang),
    plannedOn: dayAfter(start, step['by-day'], calendar),
    cost: say(step.cost, lang),
    optional: step.optional ?? false,
    chosen: !personal.without.includes(step.id),
  }));
  const chosen = steps.filter((step) => step.chosen).map(({ plannedOn }) => plannedOn);
  return {
    title: say(scenario.title, lang),
    steps,
    choices: scenario.choices.map(({ id, title, options }) => ({
      id,
      title: say(title, lang),
      options: options.map((option) => ({ id: option.id, title: say(option.title, lang) })),
      chosen: personal.choices[id] ?? options[0]?.id ?? '',
    })),
    result: say(scenario.result, lang),
    cost: say(scenario.cost, lang),
    endsOn: chosen.sort().at(-1) ?? start,
    scenarioVersion: version,
  };
}

export interface DraftSight {
  readonly edition: Edition;
  readonly calendar: Calendar;
  readonly start: string;
  readonly lang: Language;
}

function serviceOf(edition: Edition, id: string | undefined, lang: Language) {
  const title = id && edition.services.get(id)?.value.title;
  return title ? { service: { id, title: say(title, lang) } } : {};
}
