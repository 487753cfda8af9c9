import type { DeadlineRule } from '@zabota/contract';
import type { Calendar } from '../deadline/calendar.js';
import { computeDeadline, type ComputedDeadline } from '../deadline/deadline.js';
import { addDays, type LocalDate } from '../deadline/local-date.js';
import type { Move, StageFacts, Term } from './case.facts.js';

/** The words of a dated rule, without what an agency added around them. */
export const startTerm = (rule: DeadlineRule, start: LocalDate): Term => ({
  rule,
  start,
  pauses: [],
  extensions: 0,
  moved: [],
});

/** What follows from a term: it is never changed, and all who file under one law on one day have the same. */
export class OfTerm<Found> {
  readonly #known = new WeakMap<Term, Known<Found>>();

  /** @param when Everything else from which it follows. */
  of(term: Term, calendar: Calendar, when: string, make: () => Found): Found {
    const known = this.#known.get(term);
    if (known?.calendar === calendar && known.when === when) return known.found;
    const found = make();
    this.#known.set(term, { calendar, when, found });
    return found;
  }
}

interface Known<Found> {
  readonly calendar: Calendar;
  readonly when: string;
  readonly found: Found;
}

const ends = new OfTerm<ComputedDeadline>();

/** The last day by law, as if a pause that is going on ended `today`. */
export function legalEnd(term: Term, today: LocalDate, calendar: Calendar): ComputedDeadline {
  if (isPaused(term)) return countEnd(term, today, calendar);
  return ends.of(term, calendar, '', () => countEnd(term, today, calendar));
}

function countEnd(term: Term, today: LocalDate, calendar: Calendar): ComputedDeadline {
  const pauses = term.pauses.map(({ from, to }) => ({ from, to: to ?? today }));
  const computed = computeDeadline(term.rule, term.start, pauses, calendar);
  const { extendedTo } = term;
  return extendedTo && extendedTo > computed.on ? { ...computed, on: extendedTo } : computed;
}

/** The day that was last told to the client. */
export const toldEnd = (term: Term, today: LocalDate, calendar: Calendar): LocalDate =>
  term.promisedOn ?? legalEnd(term, today, calendar).on;

export const isPaused = (term: Term): boolean =>
  term.pauses.at(-1)?.to === undefined && term.pauses.length > 0;

/** Whether somebody said in their own words why a date moved: those may be about a person. */
export const hasWords = (term: Term): boolean => term.moved.some(({ words }) => words);

export const pause = (term: Term, today: LocalDate): Term =>
  isPaused(term) ? term : { ...term, pauses: [...term.pauses, { from: today }] };

/** Lets the term run again; the new last day is noted when it moved. */
export function resume(term: Term, today: LocalDate, at: Date, calendar: Calendar): Term {
  const stopped = term.pauses.at(-1);
  if (!stopped || !isPaused(term)) return term;
  const before = { ...term, pauses: term.pauses.slice(0, -1) };
  const after = { ...term, pauses: [...before.pauses, { ...stopped, to: today }] };
  return noteMove(after, legalEnd(before, today, calendar).on, 'resumed', today, at, calendar);
}

/** Adds the old and the new day to the term, unless the day stayed. */
export function noteMove(
  term: Term,
  from: LocalDate,
  why: Move['why'],
  today: LocalDate,
  at: Date,
  calendar: Calendar,
  words?: Move['words'],
): Term {
  const to = toldEnd(term, today, calendar);
  if (from === to) return term;
  const move: Move = { from, to, at: at.toISOString(), why, ...(words && { words }) };
  return { ...term, moved: [...term.moved, move] };
}

/** The last day an extension may reach: counted from the day before any extension. */
export const furthestExtension = (
  term: Term,
  days: number,
  today: LocalDate,
  calendar: Calendar,
): LocalDate => addDays(legalEnd(term, today, calendar).on, days);

/** Plans the stages that are not done: by their own day of the term, the last one by its end. */
export function planStages(
  stages: readonly StageFacts[],
  byDay: (id: string) => number | undefined,
  term: Term,
  today: LocalDate,
  calendar: Calendar,
): StageFacts[] {
  return stages.map((stage, index) => {
    if (stage.status === 'done') return stage;
    const count = byDay(stage.id);
    if (index === stages.length - 1) return { ...stage, plannedOn: toldEnd(term, today, calendar) };
    if (count === undefined) return stage;
    const { rule, start, pauses } = term;
    const part = { ...startTerm({ ...rule, count: Math.min(count, rule.count) }, start), pauses };
    return { ...stage, plannedOn: legalEnd(part, today, calendar).on };
  });
}
