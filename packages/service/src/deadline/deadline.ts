import type { DeadlineRule, DeadlineTrace, SkippedDays } from '@zabota/contract';
import type { Calendar } from './calendar.js';
import { addDays, yearOf, type LocalDate } from './local-date.js';
import { Recent } from '../recent.js';

/** Days that do not count: from the day of the stop up to, not including, the day of the resumption. */
export interface Pause {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface ComputedDeadline {
  /** The last day of the term; the term is kept until the end of this day. */
  readonly on: LocalDate;
  /** Computed partly from a year whose decree is not known yet. */
  readonly preliminary: boolean;
  readonly trace: DeadlineTrace;
}

/** Cases of one day under one law end on one day: it is counted once for them all. */
const counted = new WeakMap<Calendar, Recent<ComputedDeadline>>();
const mostCounted = 1000;

/** No term of the law comes near it; a pause without an end must not run for ever. */
const farthest = 20_000;

/**
 * Counts a term from the day after `start` and says why it ends when it ends.
 *
 * Working days: each worked day outside the pauses counts. Calendar days: each
 * day outside the pauses counts, then the rule says where an end on a day off
 * rolls (ГК ст. 193: forward; offices often answer backward).
 *
 * @param rule From dated content; its unit and roll decide how days count.
 * @param start The day the term is counted from; it does not count itself.
 * @param pauses In any order; they may overlap.
 * @throws RangeError when the term would end in no imaginable future.
 */
export function computeDeadline(
  rule: DeadlineRule,
  start: LocalDate,
  pauses: readonly Pause[],
  calendar: Calendar,
): ComputedDeadline {
  const known = counted.get(calendar) ?? new Recent<ComputedDeadline>(mostCounted);
  counted.set(calendar, known);
  const term = JSON.stringify([rule, start, pauses]);
  return known.of(term, () => countDeadline(rule, start, pauses, calendar));
}

function countDeadline(
  rule: DeadlineRule,
  start: LocalDate,
  pauses: readonly Pause[],
  calendar: Calendar,
): ComputedDeadline {
  const walk = new Walk(calendar, pauses, rule.unit === 'working-days');
  const end = walk.forward(start, rule.count);
  const on = rule.unit === 'working-days' ? end : walk.roll(start, end, rule.roll);
  return {
    on,
    preliminary: yearsOf(start, on).some((year) => calendar.isPreliminary(year)),
    trace: {
      rule,
      start,
      skipped: walk.skipped,
      workingWeekends: walk.workingWeekends,
      calendarVersion: calendar.version,
      preliminaryYears: yearsOf(start, on).filter((year) => calendar.isPreliminary(year)),
    },
  };
}

const yearsOf = (from: LocalDate, to: LocalDate): number[] =>
  Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index).slice(
    -3,
  );

/** One count along the calendar, which notes every day it steps over. */
class Walk {
  readonly skipped: SkippedDays[] = [];
  readonly workingWeekends: LocalDate[] = [];
  readonly #calendar: Calendar;
  readonly #pauses: readonly Pause[];
  readonly #countsWorkingDays: boolean;

  constructor(calendar: Calendar, pauses: readonly Pause[], countsWorkingDays: boolean) {
    this.#calendar = calendar;
    this.#pauses = pauses;
    this.#countsWorkingDays = countsWorkingDays;
  }

  /** The `count`-th day that counts after `start`; for 0, `start` itself or the first day that counts. */
  forward(start: LocalDate, count: number): LocalDate {
    let date = count === 0 ? start : addDays(start, 1);
    let left = Math.max(count, 1);
    for (let steps = 0; steps < farthest; steps += 1) {
      if (this.#counts(date)) left -= 1;
      if (left === 0) return date;
      date = addDays(date, 1);
    }
    throw new RangeError(`A term of ${count} days from ${start} has no end.`);
  }

  /** Moves an end on a day off; never to a day before the start. */
  roll(start: LocalDate, end: LocalDate, direction: DeadlineRule['roll']): LocalDate {
    if (direction === 'none' || this.#calendar.dayOf(end).isWorking) return end;
    const back = this.#nearestWorking(end, -1);
    const on = direction === 'backward' && back >= start ? back : this.#nearestWorking(end, 1);
    if (on > end) this.skipped.push({ from: end, to: addDays(on, -1), why: 'rolled' });
    else this.skipped.push({ from: addDays(on, 1), to: end, why: 'rolled' });
    return on;
  }

  #nearestWorking(from: LocalDate, step: 1 | -1): LocalDate {
    let date = from;
    while (!this.#calendar.dayOf(date).isWorking) date = addDays(date, step);
    return date;
  }

  #counts(date: LocalDate): boolean {
    if (this.#pauses.some(({ from, to }) => from <= date && date < to))
      return this.#skip(date, 'pause');
    if (!this.#countsWorkingDays) return true;
    const day = this.#calendar.dayOf(date);
    if (!day.isWorking) return this.#skip(date, day.why);
    if (day.isWeekend) this.workingWeekends.push(date);
    return true;
  }

  /** Notes a day that does not count, joined to the run before it when they are alike. */
  #skip(date: LocalDate, why: SkippedDays['why']): false {
    const name = why === 'holiday' ? this.#calendar.nameOf(date)?.ru : undefined;
    const last = this.skipped.at(-1);
    if (last && last.why === why && last.name === name && addDays(last.to, 1) === date)
      last.to = date;
    else this.skipped.push({ from: date, to: date, why, ...(name && { name }) });
    return false;
  }
}
