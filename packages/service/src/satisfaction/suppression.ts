import {
  hidden,
  measures,
  partsOf,
  total,
  type MeasureName,
  type Shown,
  type Tally,
} from './tally.js';

/**
 * Which numbers may be published, so that nobody can find out a group of fewer
 * than `k` people by subtracting what is published (A83).
 *
 * The published numbers of a service form a tree without crossings: a quarter
 * is divided into its months, into segments and into outcomes, each on its own.
 * The agency as a whole is the sum of what is shown of its services, so it
 * tells nothing new. What is once published never changes.
 */

/**
 * Whether what is left after subtracting the shown parts tells nothing: it is
 * nobody, or enough people in at least two hidden parts.
 */
const isSafe = (rest: number, parts: number, k: number): boolean =>
  rest === 0 || (rest >= k && parts >= 2);

/** Parts that are known to be small give themselves away when all are as large as small ones can be. */
const isFull = (rest: number, parts: number, k: number): boolean => rest === parts * (k - 1);

const isLarge = (count: number, k: number): boolean => count === 0 || count >= k;

/** What may be shown of a group on its own. */
export function showAlone(tally: Tally, k: number): Shown {
  if (tally.n < k) return hidden;
  return {
    group: true,
    measures: measures.filter((name) => {
      const [measured = 0, ...others] = partsOf[name](tally);
      return measured >= k && others.every((count) => isLarge(count, k));
    }),
  };
}

/** Whether a measure of the whole can stand beside what its parts show of it. */
function isMeasureSafe(
  name: MeasureName,
  whole: Tally,
  parts: readonly (readonly [Tally, Shown])[],
  extra: number,
  k: number,
): boolean {
  const shown = parts.filter(([, { measures: visible }]) => visible.includes(name));
  const counts = shown.map(([tally]) => partsOf[name](tally));
  return partsOf[name](whole).every((count, index) => {
    const rest = count - counts.reduce((sum, one) => sum + (one[index] ?? 0), 0);
    const left = parts.length - shown.length + extra;
    return isSafe(rest, left, k) && !(rest > 0 && isFull(rest, left, k));
  });
}

/**
 * The last month of a quarter and the quarter itself, decided together: the
 * first two months are out already and cannot be taken back.
 *
 * Prefers the quarter to the month: it carries the breakdowns.
 */
export function showQuarter(
  months: readonly [Tally, Tally, Tally],
  before: readonly [Shown, Shown],
  k: number,
): { readonly third: Shown; readonly quarter: Shown } {
  const whole = total(months);
  const alone = showAlone(whole, k);
  const last = showAlone(months[2], k);
  for (const third of last.group ? [last, hidden] : [hidden]) {
    const shown = [...before, third];
    const rest = months.filter((_, index) => !shown[index]?.group);
    const left = rest.reduce((sum, { n }) => sum + n, 0);
    if (!alone.group || !isSafe(left, rest.length, k)) continue;
    // The first months are hidden for one reason only; the last may go as a cover.
    if (third.group && rest.length > 0 && left > 0 && isFull(left, rest.length, k)) continue;
    const parts = months.map((tally, index) => [tally, shown[index] ?? hidden] as const);
    const visible = alone.measures.filter((name) => isMeasureSafe(name, whole, parts, 0, k));
    return { third, quarter: { group: true, measures: visible } };
  }
  return { third: last, quarter: hidden };
}

/**
 * A breakdown of a quarter into groups, with complementary suppression: where
 * the hidden rest would be too few, the smallest shown group is hidden as well.
 *
 * @param others People of no listed group: they are never shown, and count as one hidden group.
 */
export function showGroups(
  groups: readonly Tally[],
  others: Tally,
  quarter: Shown,
  k: number,
): readonly Shown[] {
  if (!quarter.group) return groups.map(() => hidden);
  const whole = total([...groups, others]);
  const shown = groups.map((tally) => showAlone(tally, k));
  for (;;) {
    const rest = whole.n - total(groups.filter((_, index) => shown[index]?.group)).n;
    const parts = shown.filter(({ group }) => !group).length + 1;
    const smallest = indexOfSmallest(groups, shown);
    if (isSafe(rest, parts, k) || smallest === undefined) break;
    shown[smallest] = hidden;
  }
  const parts = groups.map((tally, index) => [tally, shown[index] ?? hidden] as const);
  const safe = quarter.measures.filter((name) => isMeasureSafe(name, whole, parts, 1, k));
  return shown.map(({ group, measures: visible }) => ({
    group,
    measures: visible.filter((name) => safe.includes(name)),
  }));
}

function indexOfSmallest(groups: readonly Tally[], shown: readonly Shown[]): number | undefined {
  const visible = groups.flatMap(({ n }, index) => (shown[index]?.group ? [{ n, index }] : []));
  visible.sort((one, other) => one.n - other.n);
  return visible[0]?.index;
}
