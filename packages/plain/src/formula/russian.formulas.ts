import { sentenceLength, wordLetters, wordSyllables, type Formula } from './formula.types.js';

const ruTS = 'SergeyShk/ruTS (MIT)';

/** Flesch Reading Ease for Russian: 0 (laws) to 100 (a child reads it). */
export const russianEase: readonly Formula[] = [
  {
    id: 'flesch-ease-oborneva',
    scale: 'ease',
    source: `I. V. Oborneva, 2005/2006; ${ruTS}`,
    compute: (counts) => 206.835 - 1.3 * sentenceLength(counts) - 60.1 * wordSyllables(counts),
  },
  {
    id: 'flesch-ease-kazan',
    scale: 'ease',
    source: `Kazan group, variant B; ${ruTS}`,
    compute: (counts) => 206.836 - 1.52 * sentenceLength(counts) - 65.14 * wordSyllables(counts),
  },
];

/** Grades of other Russian studies: shown beside the median, not part of it. */
export const russianGrades: readonly Formula[] = [
  {
    id: 'flesch-kincaid-oborneva',
    scale: 'grade',
    source: `I. V. Oborneva, 2005/2006; ${ruTS}`,
    compute: (counts) => 0.5 * sentenceLength(counts) + 8.4 * wordSyllables(counts) - 15.59,
  },
  {
    id: 'flesch-kincaid-2023',
    scale: 'grade',
    source: 'the older plainrussian variant, default of ruTS in 2023',
    compute: (counts) => 0.49 * sentenceLength(counts) + 7.3 * wordSyllables(counts) - 16.59,
  },
  {
    id: 'sis-2018',
    scale: 'grade',
    source: `Soloviev, Ivanov, Solnyshkina, 2018; ${ruTS}`,
    compute: (counts) => 0.36 * sentenceLength(counts) + 5.76 * wordSyllables(counts) - 11.97,
  },
  {
    id: 'sis-2023',
    scale: 'grade',
    source: `Soloviev, Ivanov, Solnyshkina, 2023; ${ruTS}`,
    compute: (counts) => -17.5 + 0.56 * sentenceLength(counts) + 2.45 * wordLetters(counts),
  },
  {
    id: 'sis-2023-grades-2-4',
    scale: 'grade',
    source: `Soloviev, Ivanov, Solnyshkina, 2023, stage 2-4; ${ruTS}`,
    compute: (counts) => -2.59 + 0.17 * sentenceLength(counts) + 0.61 * wordLetters(counts),
  },
  {
    id: 'sis-2023-grades-5-7',
    scale: 'grade',
    source: `Soloviev, Ivanov, Solnyshkina, 2023, stage 5-7; ${ruTS}`,
    compute: (counts) => -5.29 + 0.2 * sentenceLength(counts) + 1.34 * wordLetters(counts),
  },
  {
    id: 'sis-2023-grades-8-11',
    scale: 'grade',
    source: `Soloviev, Ivanov, Solnyshkina, 2023, stage 8-11; ${ruTS}`,
    compute: (counts) => -3.26 + 0.21 * sentenceLength(counts) + 1.35 * wordLetters(counts),
  },
];

/** Indexes with scales of their own. */
export const russianIndexes: readonly Formula[] = [
  {
    id: 'matskovsky',
    scale: 'index',
    source: `M. S. Matskovsky, 1976; ${ruTS}`,
    compute: (counts) =>
      0.62 * sentenceLength(counts) +
      0.123 * ((100 * counts.wordsOver3Syllables) / counts.words) +
      0.051,
  },
];
