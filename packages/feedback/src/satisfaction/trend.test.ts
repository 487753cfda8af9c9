import type { SatisfactionPeriod } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import { bandPath, dotsPath, linePath, runs, trendOf } from './trend.js';

const month = (id: string, share?: number): SatisfactionPeriod => ({
  id,
  kind: 'month',
  from: `${id}-01`,
  to: `${id}-28`,
  title: { text: id, lang: 'ru' },
  ...(share !== undefined && {
    figures: { n: 20, satisfied: { share, low: share - 0.1, high: share + 0.1 } },
  }),
  bySegment: [],
  byOutcome: [],
});

describe('A30: the trend', () => {
  const quarter = { ...month('2026-Q3', 0.5), kind: 'quarter' as const };
  const points = trendOf([
    month('2026-04', 0.9),
    month('2026-03'),
    quarter,
    month('2026-02', 0.5),
    month('2026-01', 0.4),
  ]);

  it('goes from old to new, by months alone', () => {
    expect(points.map(({ period }) => period.id)).toEqual([
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
    ]);
  });

  it('begins with the first month that is shown, and leaves no hole before it', () => {
    const late = trendOf([month('2026-03', 0.5), month('2026-02'), month('2026-01')]);
    expect(late.map(({ period }) => period.id)).toEqual(['2026-03']);
  });

  it('A83: draws nothing over a month that is not shown', () => {
    expect(runs(points).map((run) => run.length)).toEqual([2, 1]);
    expect(linePath(points).match(/M/g)).toHaveLength(2);
    expect(dotsPath(points).match(/h0/g)).toHaveLength(3);
  });

  it('draws more as higher, and the interval around it', () => {
    expect(linePath(points)).toBe('M10.0 94.0L203.3 80.0M590.0 24.0');
    expect(bandPath(points).startsWith('M10.0 80.0L203.3 66.0L203.3 94.0L10.0 108.0Z')).toBe(true);
  });

  it('is empty where nothing is shown', () => {
    expect(linePath(trendOf([month('2026-01')]))).toBe('');
    expect(runs([])).toEqual([]);
  });
});
