import type { SatisfactionPeriod, Share } from '@zabota/contract';

/** Size of the picture, in units of its own. */
export const width = 600;
export const height = 160;
const edge = 10;

/** One month; nothing where its figures are hidden or there are none. */
export interface TrendPoint {
  readonly period: SatisfactionPeriod;
  readonly share: Share | undefined;
}

/** The months from the first that is shown, oldest first, and at most two years of them. */
export function trendOf(periods: readonly SatisfactionPeriod[]): TrendPoint[] {
  const points = periods
    .filter(({ kind }) => kind === 'month')
    .slice(0, 24)
    .reverse()
    .map((period) => ({ period, share: period.figures?.satisfied }));
  return points.slice(
    Math.max(
      0,
      points.findIndex(({ share }) => share),
    ),
  );
}

/** Runs of neighbours that are all shown: a hidden month breaks the line. */
export function runs(points: readonly TrendPoint[]): { x: number; share: Share }[][] {
  const step = points.length > 1 ? (width - 2 * edge) / (points.length - 1) : 0;
  const found: { x: number; share: Share }[][] = [[]];
  points.forEach(({ share }, index) => {
    if (share) found.at(-1)?.push({ x: edge + index * step, share });
    else found.push([]);
  });
  return found.filter((run) => run.length > 0);
}

const y = (share: number) => edge + (1 - share) * (height - 2 * edge);
const at = (x: number, share: number) => `${x.toFixed(1)} ${y(share).toFixed(1)}`;

/** The share as lines and dots. */
export const linePath = (points: readonly TrendPoint[]): string =>
  runs(points)
    .map((run) => `M${run.map(({ x, share }) => at(x, share.share)).join('L')}`)
    .join('');

/** Dots of a path: a line of no length with round ends. */
export const dotsPath = (points: readonly TrendPoint[]): string =>
  runs(points)
    .flat()
    .map(({ x, share }) => `M${at(x, share.share)}h0`)
    .join('');

/** The interval as a band around the line. */
export const bandPath = (points: readonly TrendPoint[]): string =>
  runs(points)
    .map((run) => {
      const top = run.map(({ x, share }) => at(x, share.high));
      const bottom = run.map(({ x, share }) => at(x, share.low)).reverse();
      return `M${[...top, ...bottom].join('L')}Z`;
    })
    .join('');
