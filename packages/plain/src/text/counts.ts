import type { Language } from '../language.js';
import type { Passage } from './span.types.js';
import { countSyllables } from './syllables.js';

/** What every formula is made of. Words hold at least one letter; links and bare numbers do not count. */
export interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly letters: number;
  readonly syllables: number;
  readonly wordsOver2Syllables: number;
  readonly wordsOver3Syllables: number;
  readonly wordsOver4Syllables: number;
  readonly wordsOver6Letters: number;
}

export const nothing = {
  sentences: 0,
  words: 0,
  letters: 0,
  syllables: 0,
  wordsOver2Syllables: 0,
  wordsOver3Syllables: 0,
  wordsOver4Syllables: 0,
  wordsOver6Letters: 0,
} satisfies Counts;

const letter = /\p{L}/gu;

function countWord(word: string, lang: Language): Counts {
  const letters = word.match(letter)?.length ?? 0;
  const syllables = countSyllables(word, lang);
  return {
    sentences: 0,
    words: 1,
    letters,
    syllables,
    wordsOver2Syllables: Number(syllables > 2),
    wordsOver3Syllables: Number(syllables > 3),
    wordsOver4Syllables: Number(syllables > 4),
    wordsOver6Letters: Number(letters > 6),
  };
}

const names = Object.keys(nothing) as (keyof Counts)[];

/** Several texts counted as one: how short strings are measured together. */
export function sumCounts(all: readonly Counts[]): Counts {
  const total = { ...nothing };
  for (const counts of all) {
    for (const name of names) total[name] += counts[name];
  }
  return total;
}

/** Counts of a passage. A sentence without a word (a number, a link) is not a sentence. */
export function countPassage(passage: Passage, lang: Language): Counts {
  const parts: Counts[] = [];
  for (const { tokens } of passage.sentences) {
    const words = tokens.filter(({ kind }) => kind === 'word');
    if (words.length > 0) parts.push({ ...nothing, sentences: 1 });
    for (const { text } of words) parts.push(countWord(text, lang));
  }
  return sumCounts(parts);
}
