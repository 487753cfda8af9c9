import type { Share } from '@zabota/contract';

/** 97.5 % quantile of the normal distribution: both sides leave 5 %. */
const z = 1.959964;

/**
 * A share with its 95 % Wilson interval (satisfaction.md): centre
 * (p + z²/2n)/(1 + z²/n), half width z·√(p(1−p)/n + z²/4n²)/(1 + z²/n).
 *
 * @param n At least 1.
 */
export function wilson(count: number, n: number): Share {
  const p = count / n;
  const scale = 1 + z ** 2 / n;
  const centre = (p + z ** 2 / (2 * n)) / scale;
  const half = (z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))) / scale;
  return {
    share: rounded(p),
    low: rounded(Math.max(0, centre - half)),
    high: rounded(Math.min(1, centre + half)),
  };
}

/** Four digits: more would be a way to publish nothing but noise. */
export const rounded = (value: number, digits = 4): number => Number(value.toFixed(digits));
