import { sentenceLength, wordLetters, wordSyllables, type Formula } from './formula.types.js';

const source =
  'infoculture/plainrussian (CC0), api/textmetric/metric.py and the sample in its README';

/** The five Russian grades of plainrussian, each fitted to school years on the same scale. */
export const plainrussian: readonly Formula[] = [
  {
    id: 'plainrussian-flesch-kincaid',
    scale: 'grade',
    source,
    compute: (counts) => 0.318 * sentenceLength(counts) + 14.2 * wordSyllables(counts) - 30.5,
  },
  {
    id: 'plainrussian-coleman-liau',
    scale: 'grade',
    source,
    compute: ({ letters, words, sentences }) =>
      0.055 * ((100 * letters) / words) - 0.35 * ((100 * sentences) / words) - 20.33,
  },
  {
    // The README's sample proves 0.552 and 0.273; the code at HEAD holds the English constants.
    id: 'plainrussian-dale-chall',
    scale: 'grade',
    source,
    compute: (counts) =>
      0.552 * ((100 * counts.wordsOver4Syllables) / counts.words) + 0.273 * sentenceLength(counts),
  },
  {
    id: 'plainrussian-smog',
    scale: 'grade',
    source,
    compute: ({ wordsOver4Syllables, sentences }) =>
      1.1 * Math.sqrt((64.6 * wordsOver4Syllables) / sentences) + 0.05,
  },
  {
    id: 'plainrussian-ari',
    scale: 'grade',
    source,
    compute: (counts) => 6.26 * wordLetters(counts) + 0.2805 * sentenceLength(counts) - 31.04,
  },
];
