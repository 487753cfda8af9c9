import { sentenceLength, wordLetters, wordSyllables, type Formula } from './formula.types.js';

/** Flesch Reading Ease, as published for English. */
export const englishEase: readonly Formula[] = [
  {
    id: 'flesch-ease',
    scale: 'ease',
    source: 'R. Flesch, 1948',
    compute: (counts) => 206.835 - 1.015 * sentenceLength(counts) - 84.6 * wordSyllables(counts),
  },
];

/** Five English grades on the scale of the United States school years. */
export const englishGrades: readonly Formula[] = [
  {
    id: 'flesch-kincaid',
    scale: 'grade',
    source: 'J. P. Kincaid and others, 1975',
    compute: (counts) => 0.39 * sentenceLength(counts) + 11.8 * wordSyllables(counts) - 15.59,
  },
  {
    id: 'coleman-liau',
    scale: 'grade',
    source: 'M. Coleman, T. L. Liau, 1975',
    compute: ({ letters, words, sentences }) =>
      0.0588 * ((100 * letters) / words) - 0.296 * ((100 * sentences) / words) - 15.8,
  },
  {
    id: 'ari',
    scale: 'grade',
    source: 'R. J. Senter, E. A. Smith, 1967',
    compute: (counts) => 4.71 * wordLetters(counts) + 0.5 * sentenceLength(counts) - 21.43,
  },
  {
    id: 'smog',
    scale: 'grade',
    source: 'G. H. McLaughlin, 1969',
    compute: ({ wordsOver2Syllables, sentences }) =>
      1.043 * Math.sqrt((30 * wordsOver2Syllables) / sentences) + 3.1291,
  },
  {
    id: 'gunning-fog',
    scale: 'grade',
    source: 'R. Gunning, 1952',
    compute: (counts) =>
      0.4 * (sentenceLength(counts) + (100 * counts.wordsOver2Syllables) / counts.words),
  },
];
