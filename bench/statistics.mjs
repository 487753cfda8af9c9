/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * Ratio of two medians with the interval in which 95 of 100 resampled ratios fall.
 * @param {readonly number[]} ours
 * @param {readonly number[]} theirs
 * @returns {{ ratio: number, low: number, high: number }}
 */
export function bootstrapRatio(ours, theirs, resamples = 4000) {
  const ratios = Array.from(
    { length: resamples },
    () => median(resample(ours)) / median(resample(theirs)),
  ).sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => ratios[Math.floor(share * resamples)] ?? Number.NaN;
  return { ratio: median(ours) / median(theirs), low: at(0.025), high: at(0.975) };
}

/** @param {readonly number[]} values */
const resample = (values) =>
  values.map(() => values[Math.floor(Math.random() * values.length)] ?? Number.NaN);
