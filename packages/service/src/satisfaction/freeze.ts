import { sumOf, type Counted } from './counts.js';
import { monthsOf, type Month, type Quarter } from './period.js';
import { showAlone, showGroups, showQuarter } from './suppression.js';
import { add, mask, nothing, shownIn, type Tally } from './tally.js';

/** What is published about one service and period: masked, so that it may be added up freely. */
export interface Frozen {
  readonly total: Tally;
  readonly segments: Readonly<Record<string, Tally>>;
  readonly outcomes: Readonly<Record<string, Tally>>;
}

/** By service. */
export type FrozenPeriod = Readonly<Record<string, Frozen>>;

/** The groups that are listed, filled or not. */
export interface Groups {
  readonly segments: readonly string[];
  readonly outcomes: readonly string[];
}

const only = (total: Tally): Frozen => ({ total, segments: {}, outcomes: {} });

const servicesIn = (counted: readonly Counted[]): string[] => [
  ...new Set(counted.map(({ service }) => service)),
];

/** The first or second month of a quarter, as it goes out. */
export const freezeMonth = (counted: readonly Counted[], month: Month, k: number): FrozenPeriod =>
  Object.fromEntries(
    servicesIn(counted).map((service) => {
      const tally = sumOf(counted, (one) => one.service === service && one.month === month);
      return [service, only(mask(tally, showAlone(tally, k)))];
    }),
  );

/** The last month of a quarter together with the quarter and its breakdowns. */
export function freezeQuarter(
  counted: readonly Counted[],
  quarter: Quarter,
  before: readonly [FrozenPeriod, FrozenPeriod],
  groups: Groups,
  k: number,
): { readonly third: FrozenPeriod; readonly quarter: FrozenPeriod } {
  const months = monthsOf(quarter);
  const third: Record<string, Frozen> = {};
  const whole: Record<string, Frozen> = {};
  for (const service of servicesIn(counted)) {
    const own = counted.filter((one) => one.service === service);
    const [a, b, c] = months.map((month) => sumOf(own, (one) => one.month === month));
    const tallies = [a ?? nothing, b ?? nothing, c ?? nothing] as const;
    const out = before.map((period) => shownIn(period[service]?.total ?? nothing));
    const shown = showQuarter(tallies, [out[0]!, out[1]!], k);
    const divide = (ids: readonly string[], key: 'segment' | 'outcome') => {
      const parts = ids.map((id) => sumOf(own, (one) => one[key] === id));
      const others = sumOf(own, (one) => !ids.includes(one[key] ?? ''));
      const visible = showGroups(parts, others, shown.quarter, k);
      return Object.fromEntries(
        ids.map((id, index) => [id, mask(parts[index]!, visible[index]!)] as const),
      );
    };
    third[service] = only(mask(tallies[2], shown.third));
    whole[service] = {
      total: mask(tallies.reduce(add), shown.quarter),
      segments: divide(groups.segments, 'segment'),
      outcomes: divide(groups.outcomes, 'outcome'),
    };
  }
  return { third, quarter: whole };
}

/** The agency as a whole: the sum of what is shown of its services, and so nothing new (A83). */
export function ofAgency(period: FrozenPeriod): Frozen {
  const parts = Object.values(period);
  const sumBy = (key: 'segments' | 'outcomes') => {
    const sums: Record<string, Tally> = {};
    for (const part of parts)
      for (const [id, tally] of Object.entries(part[key]))
        sums[id] = add(sums[id] ?? nothing, tally);
    return sums;
  };
  return {
    total: parts.reduce((sum, { total }) => add(sum, total), nothing),
    segments: sumBy('segments'),
    outcomes: sumBy('outcomes'),
  };
}
