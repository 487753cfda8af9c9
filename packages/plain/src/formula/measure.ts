import type { Language } from '../language.js';
import type { Counts } from '../text/counts.js';
import { englishEase, englishGrades } from './english.formulas.js';
import type { Formula } from './formula.types.js';
import { lix } from './lix.formula.js';
import { plainrussian } from './plainrussian.formulas.js';
import { russianEase, russianGrades, russianIndexes } from './russian.formulas.js';

/**
 * How far the formulas may be believed: under 30 words not at all, under 100 little, under 300
 * fairly. Short texts are judged by the rules instead.
 */
export type Confidence = 'none' | 'low' | 'fair' | 'good';

export interface Measure {
  readonly counts: Counts;
  readonly confidence: Confidence;
  /** Median school grade, never under 0; `null` without a word. */
  readonly grade: number | null;
  /** Flesch Reading Ease; `null` without a word. */
  readonly ease: number | null;
  /** Every formula of the language by its id. */
  readonly scores: Readonly<Record<string, number>>;
}

interface Family {
  readonly median: readonly Formula[];
  readonly ease: readonly Formula[];
  readonly others: readonly Formula[];
}

/** Which formulas a language has: the median is taken over the first, the gate reads the first ease. */
export const formulas: Readonly<Record<Language, Family>> = {
  ru: {
    median: plainrussian,
    ease: russianEase,
    others: [...russianGrades, ...russianIndexes, lix],
  },
  en: { median: englishGrades, ease: englishEase, others: [lix] },
};

const steps: readonly (readonly [number, Confidence])[] = [
  [30, 'none'],
  [100, 'low'],
  [300, 'fair'],
];

export function confidenceOf(words: number): Confidence {
  return steps.find(([under]) => words < under)?.[1] ?? 'good';
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** Every formula of a language over the counts of a text. */
export function measureCounts(counts: Counts, lang: Language): Measure {
  const confidence = confidenceOf(counts.words);
  if (counts.words === 0 || counts.sentences === 0) {
    return { counts, confidence, grade: null, ease: null, scores: {} };
  }
  const family = formulas[lang];
  const scores = Object.fromEntries(
    [...family.median, ...family.ease, ...family.others].map(({ id, compute }) => [
      id,
      compute(counts),
    ]),
  );
  const grade = Math.max(0, median(family.median.map(({ compute }) => compute(counts))));
  return { counts, confidence, grade, ease: family.ease[0]?.compute(counts) ?? null, scores };
}
