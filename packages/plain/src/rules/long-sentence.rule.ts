import type { Rule } from './rule.types.js';

/** A05: one thought a sentence. Numbers count, links do not. */
export const longSentence: Rule = {
  id: 'long-sentence',
  find: ({ passage, limits }) =>
    passage.sentences.flatMap(({ start, end, tokens }) => {
      const words = tokens.filter(({ kind }) => kind !== 'link').length;
      if (words <= limits.sentenceWords) return [];
      const reason = {
        en: `${words} words in one sentence; at most ${limits.sentenceWords}. Say one thought at a time.`,
        ru: `Слов в предложении: ${words}, а нужно не больше ${limits.sentenceWords}. Одна мысль — одно предложение.`,
      };
      return [{ start, end, reason }];
    }),
};
