import type { Counts } from '../text/counts.js';

/** What the number of a formula means. */
export type Scale = 'grade' | 'ease' | 'index';

/** One readability formula: from counts to a number, with where its constants come from. */
export interface Formula {
  readonly id: string;
  readonly scale: Scale;
  readonly source: string;
  readonly compute: (counts: Counts) => number;
}

/** Words in a sentence, on average. */
export const sentenceLength = (counts: Counts): number => counts.words / counts.sentences;

/** Syllables in a word, on average. */
export const wordSyllables = (counts: Counts): number => counts.syllables / counts.words;

/** Letters in a word, on average. */
export const wordLetters = (counts: Counts): number => counts.letters / counts.words;
