import { addDays, weekdayOf, yearOf, type LocalDate } from './local-date.js';

/** Facts of one decree on moving days off. Short days are worked, one hour less. */
export interface ProductionYear {
  readonly year: number;
  readonly daysOff: readonly LocalDate[];
  readonly shortDays: readonly LocalDate[];
  readonly workingWeekendDays: readonly LocalDate[];
  /** A day off, and the weekend day or holiday it was moved from. */
  readonly transfers: Readonly<Record<LocalDate, LocalDate>>;
}

/** A holiday that stands in the law itself and needs no decree (ТК ст. 112). */
export interface FixedHoliday {
  /** `MM-DD`. */
  readonly days: readonly string[];
  readonly name: { readonly ru: string; readonly en: string };
  /** Whether the day off is given on the next working day when the holiday falls on a weekend. */
  readonly moves: boolean;
}

export type DayOff = 'weekend' | 'holiday' | 'transferred';

/** What a date is: worked, or off and why. */
export type Day =
  | { readonly isWorking: true; readonly isWeekend: boolean; readonly isShort: boolean }
  | { readonly isWorking: false; readonly why: DayOff };

/** Which days are worked. */
export interface Calendar {
  /** Names the facts a date was computed from; stands in every trace. */
  readonly version: string;
  dayOf(date: LocalDate): Day;
  /** A year for which no decree is loaded is computed from the law and may still change. */
  isPreliminary(year: number): boolean;
  nameOf(date: LocalDate): { readonly ru: string; readonly en: string } | undefined;
}

/**
 * Makes a calendar of the decrees that are known and of the holidays in the law.
 *
 * @param version Name of these facts, for traces.
 */
export function createCalendar(
  version: string,
  decrees: readonly ProductionYear[],
  holidays: readonly FixedHoliday[],
): Calendar {
  const names = new Map(holidays.flatMap(({ days, name }) => days.map((day) => [day, name])));
  const decreed = new Map(decrees.map((decree) => [decree.year, decree]));
  const years = new Map<number, YearFacts>();

  const factsOf = (year: number): YearFacts => {
    const known = years.get(year);
    if (known) return known;
    const facts = toFacts(decreed.get(year) ?? computeYear(year, holidays));
    years.set(year, facts);
    return facts;
  };

  return {
    version,
    isPreliminary: (year) => !decreed.has(year),
    nameOf: (date) => names.get(date.slice(5)),
    dayOf(date) {
      const facts = factsOf(yearOf(date));
      const isWeekend = weekdayOf(date) === 0 || weekdayOf(date) === 6;
      if (facts.off.has(date)) {
        if (names.has(date.slice(5))) return { isWorking: false, why: 'holiday' };
        if (facts.transferred.has(date)) return { isWorking: false, why: 'transferred' };
        return { isWorking: false, why: isWeekend ? 'weekend' : 'holiday' };
      }
      if (isWeekend && !facts.workingWeekends.has(date))
        return { isWorking: false, why: 'weekend' };
      return { isWorking: true, isWeekend, isShort: facts.short.has(date) };
    },
  };
}

interface YearFacts {
  readonly off: ReadonlySet<LocalDate>;
  readonly transferred: ReadonlySet<LocalDate>;
  readonly workingWeekends: ReadonlySet<LocalDate>;
  readonly short: ReadonlySet<LocalDate>;
}

const toFacts = (year: ProductionYear): YearFacts => ({
  off: new Set(year.daysOff),
  transferred: new Set(Object.keys(year.transfers)),
  workingWeekends: new Set(year.workingWeekendDays),
  short: new Set(year.shortDays),
});

/**
 * A year before its decree: the holidays of the law, and for a holiday on a
 * weekend the next working day (ТК ст. 112 ч. 2).
 */
export function computeYear(year: number, holidays: readonly FixedHoliday[]): ProductionYear {
  const dated = holidays.flatMap(({ days, moves }) =>
    days.map((day) => ({ date: `${year}-${day}`, moves })),
  );
  const off = new Set(dated.map(({ date }) => date));
  const transfers: Record<LocalDate, LocalDate> = {};
  const isFree = (date: LocalDate) =>
    off.has(date) || weekdayOf(date) === 0 || weekdayOf(date) === 6;
  for (const { date } of dated.filter(({ date, moves }) => moves && weekdayOf(date) % 6 === 0)) {
    let next = addDays(date, 1);
    while (isFree(next)) next = addDays(next, 1);
    off.add(next);
    transfers[next] = date;
  }
  return { year, daysOff: [...off].sort(), shortDays: [], workingWeekendDays: [], transfers };
}
