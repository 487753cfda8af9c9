import { describe, expect, it } from 'vitest';
import { golden } from '../../scripts/golden.mjs';
import { nothing } from '../text/counts.js';
import { confidenceOf, measureCounts, median } from './measure.js';
import { readerOf } from './bands.js';

const nine = 9;

/** The golden counts again, worked out with exact fractions outside the engine. */
const russian: Record<string, number> = {
  'flesch-ease-oborneva': -61.26189440993789,
  'flesch-ease-kazan': -88.84872049689442,
  'flesch-kincaid-oborneva': 36.52304347826087,
  'flesch-kincaid-2023': 31.250621118012422,
  'sis-2018': 24.553229813664597,
  'sis-2023': 27.928478260869564,
  'sis-2023-grades-2-4': 10.127049689440994,
  'sis-2023-grades-5-7': 14.667453416149069,
  'sis-2023-grades-8-11': 17.237732919254658,
  matskovsky: 34.30081366459628,
  lix: 100.34782608695652,
};

const english: Record<string, number> = {
  'flesch-ease': 71.76,
  'flesch-kincaid': 6.976666666666667,
  'coleman-liau': 8.686666666666667,
  ari: 7.265,
  smog: 9.827888789773866,
  'gunning-fog': 9.666666666666666,
};

describe('formulas', () => {
  const counts = { ...golden.counts, wordsOver3Syllables: 300, wordsOver6Letters: 350 };
  const { scores } = measureCounts(counts, 'ru');

  it.each(Object.entries(golden.scores))(
    'A05: plainrussian publishes %s = %d for its sample',
    (id, value) => expect(scores[id]).toBeCloseTo(value, nine),
  );

  it.each(Object.entries(russian))('A05: %s gives %d', (id, value) =>
    expect(scores[id]).toBeCloseTo(value, nine),
  );

  it.each(Object.entries(english))('A05: in English %s gives %d', (id, value) => {
    const counts = { ...nothing, sentences: 8, words: 120, syllables: 170, letters: 540 };
    const measured = measureCounts({ ...counts, wordsOver2Syllables: 11 }, 'en');
    expect(measured.scores[id]).toBeCloseTo(value, nine);
  });

  it('A05: the grade is the median of the five, never under zero', () => {
    expect(measureCounts(golden.counts, 'ru').grade).toBeCloseTo(32.11796894409938, nine);
    const tiny = { ...nothing, sentences: 1, words: 1, syllables: 1, letters: 1 };
    expect(measureCounts(tiny, 'ru').grade).toBe(0);
    expect(median([3, 1, 2, 10])).toBe(2.5);
  });

  it('says nothing about a text without words', () => {
    expect(measureCounts(nothing, 'ru')).toMatchObject({ grade: null, ease: null, scores: {} });
  });

  it('believes the formulas the more words there are', () => {
    expect([29, 30, 99, 100, 299, 300].map(confidenceOf)).toEqual([
      'none',
      'low',
      'low',
      'fair',
      'fair',
      'good',
    ]);
  });

  it('names the reader of a grade', () => {
    expect(readerOf(9).ru).toBe('12–14 лет');
    expect(readerOf(9.1).ru).toBe('15–16 лет');
    expect(readerOf(40).en).toBe('postgraduate');
  });
});
