import type { Language } from '../language.js';
import { splitSentences } from './sentences.js';
import type { Passage, Sentence } from './span.types.js';
import { tokenize } from './tokens.js';

/** Takes a text apart: sentences with their tokens, each token in exactly one sentence. */
export function readPassage(text: string, lang: Language): Passage {
  const tokens = tokenize(text);
  let next = 0;
  const sentences = splitSentences(text, lang).map(({ start, end }): Sentence => {
    const first = next;
    while (next < tokens.length && (tokens[next]?.start ?? end) < end) next += 1;
    return { start, end, tokens: tokens.slice(first, next) };
  });
  return { text, sentences };
}
