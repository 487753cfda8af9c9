import type { Language } from '../messages/messages.js';
import { normalise, stem } from './stem.js';

/** A word of a text, as it is looked for, and where it stands. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Most words of a question that are looked at. */
const mostWords = 12;

export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: normalise(word),
    start: index,
    end: index + word.length,
  }));

/** The words of a question, the first few of them. */
export const questionWords = (question: string): string[] =>
  wordsOf(question.slice(0, 400))
    .map(({ word }) => word)
    .slice(0, mostWords);

export const stemsOf = (text: string, lang: Language): string[] =>
  wordsOf(text).map(({ word }) => stem(word, lang));
