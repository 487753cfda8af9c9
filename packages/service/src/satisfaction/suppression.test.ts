import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showAlone, showGroups, showQuarter } from './suppression.js';
import { nothing, type Shown, type Tally } from './tally.js';

const k = 5;
const of = (n: number): Tally => ({ ...nothing, n });
const isShown = ({ group }: Shown): boolean => group;

const quarter = (counts: readonly [number, number, number]) => {
  const months = [of(counts[0]), of(counts[1]), of(counts[2])] as const;
  const before = [showAlone(months[0], k), showAlone(months[1], k)] as const;
  const { third, quarter: whole } = showQuarter(months, before, k);
  return { months: [...before, third].map(isShown), whole: whole.group };
};

describe('what is published of a quarter and its months', () => {
  it.each<[string, [number, number, number], boolean[], boolean]>([
    ['three large months', [10, 20, 30], [true, true, true], true],
    ['three small months that are enough together', [4, 3, 4], [false, false, false], true],
    ['nobody in one month: it looks like a hidden one', [10, 0, 10], [true, false, true], true],
    ['one small month: the last goes with it', [10, 3, 20], [true, false, false], true],
    ['one small month at the end: the quarter goes', [10, 20, 3], [true, true, false], false],
    ['too few in all', [1, 1, 1], [false, false, false], false],
    [
      'two hidden months, both as large as can be: the last covers them',
      [4, 4, 10],
      [false, false, false],
      true,
    ],
  ])('A83: %s', (_, counts, months, whole) => {
    expect(quarter(counts)).toEqual({ months, whole });
  });

  it('A83: even who knows these rules finds out no month with few people', () => {
    const seen = new Map<string, number[][]>();
    const most = 3 * k;
    for (let a = 0; a <= most; a += 1)
      for (let b = 0; b <= most; b += 1)
        // So far that no world with such a sum is missing.
        for (let c = 0; a + b + c <= 3 * most; c += 1) {
          const counts = [a, b, c];
          const { months, whole } = quarter([a, b, c]);
          const shown = [
            ...months.map((isOut, index) => (isOut ? counts[index] : '')),
            whole ? a + b + c : '',
          ];
          const key = shown.join();
          seen.set(key, [...(seen.get(key) ?? []), counts]);
        }
    for (const [key, worlds] of seen)
      for (const place of [0, 1, 2]) {
        const values = new Set(worlds.map((counts) => counts[place] ?? 0));
        const [only = 0] = values;
        expect(values.size > 1 || only === 0 || only >= k, `${key} tells month ${place}`).toBe(
          true,
        );
      }
  });
});

describe('what is published of the groups of a quarter', () => {
  const groups = (counts: readonly number[], others: number): boolean[] =>
    showGroups(counts.map(of), of(others), { group: true, measures: [] }, k).map(isShown);

  it.each<[string, number[], number, boolean[]]>([
    ['all large, nobody unknown', [10, 20], 0, [true, true]],
    ['an empty group looks like a hidden one', [10, 0], 0, [true, false]],
    ['a few unknown: the smallest group hides them', [10, 20], 3, [false, true]],
    ['a small group: the smallest large one hides it', [30, 3, 12], 0, [true, false, false]],
    ['many unknown hide a small group', [30, 3], 40, [true, false]],
    ['two small ones that are enough together', [30, 3, 3], 0, [true, false, false]],
  ])('A83: %s', (_, counts, others, shown) => {
    expect(groups(counts, others)).toEqual(shown);
  });

  it.each([2, 3])('A83: even who knows these rules finds out no small one of %i groups', (size) => {
    const seen = new Map<string, number[][]>();
    const walk = (counts: number[], left: number, sum: number): void => {
      if (counts.length < size) {
        for (let count = 0; count <= left; count += 1) walk([...counts, count], left - count, sum);
        return;
      }
      const shown = groups(counts, left);
      const key = [...shown.map((isOut, index) => (isOut ? counts[index] : '')), sum].join();
      const worlds = seen.get(key) ?? [];
      worlds.push([...counts, left]);
      seen.set(key, worlds);
    };
    for (let sum = k; sum <= 5 * k; sum += 1) walk([], sum, sum);
    for (const [key, worlds] of seen)
      for (let place = 0; place <= size; place += 1) {
        const values = new Set(worlds.map((counts) => counts[place] ?? 0));
        const [only = 0] = values;
        if (values.size === 1 && only > 0 && only < k)
          expect.fail(`${key} tells that part ${place} is ${only}`);
      }
  });

  it('A83: no rest of hidden groups is ever some people but too few', () => {
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 7 }), count, (counts, others) => {
        const sum = counts.reduce((one, other) => one + other, others);
        fc.pre(sum >= k);
        const shown = groups(counts, others);
        const rest = counts.reduce((left, one, index) => (shown[index] ? left - one : left), sum);
        return rest === 0 || rest >= k;
      }),
    );
  });
});
