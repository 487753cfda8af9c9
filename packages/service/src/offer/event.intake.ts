import type { SituationEvent } from '@zabota/contract';
import type { Item } from '../content/content.file.js';
import type { ScenarioItem, SituationItem } from '../content/situation.schema.js';
import type { Parts } from '../database/write-together.js';
import { ProblemError, type FieldFault } from '../problems/problem.js';
import { factFaults } from './eligibility.js';
import type { Offers } from './offers.js';

/** Clocks of systems are off by a day at times; an event of next week has not happened. */
const clockAhead = 26 * 3_600_000;

/** What of a report has to be right before anything is looked at. */
type Told = Pick<SituationEvent, 'situation' | 'event' | 'happenedAt' | 'facts'>;

/** Scenarios that an event may lead to. */
export const triggered = ({ scenarios }: SituationItem, event: string): readonly ScenarioItem[] =>
  scenarios.filter(({ events }) => events.includes(event));

/** @throws ProblemError `invalid-field` that names everything no situation knows. */
export function checkEvent(
  { desk }: Offers,
  agency: string,
  { situation: id, event, happenedAt, facts = {} }: Told,
): Item<SituationItem> {
  const { content, at } = desk.sight(agency, 'ru');
  const situation = content.on(at.today).situations.get(id);
  if (!situation) throw invalid([{ pointer: '/situation', code: 'not-listed' }]);
  const isKnown = situation.value.events.some((one) => one.id === event);
  const faults: FieldFault[] = [
    ...(isKnown ? [] : [{ pointer: '/event', code: 'not-listed' as const }]),
    ...(Date.parse(happenedAt) > at.now.getTime() + clockAhead
      ? [{ pointer: '/happenedAt', code: 'out-of-range' as const }]
      : []),
    ...factFaults(
      isKnown ? triggered(situation.value, event) : situation.value.scenarios,
      facts,
    ).map(({ fact, code }) => ({
      pointer: `/facts/${fact}`,
      code,
    })),
  ];
  if (faults.length > 0) throw invalid(faults);
  return situation;
}

const invalid = (errors: readonly FieldFault[]): ProblemError =>
  new ProblemError('invalid-field', { errors });

/** Parts of several records in one statement, each under a name of its own. */
export const allPrefixed = (records: readonly Parts[], prefix: string): Parts =>
  Object.fromEntries(
    records.flatMap((parts, index) =>
      Object.entries(parts).map(([name, part]) => [`${prefix}${index}_${name}`, part]),
    ),
  );
