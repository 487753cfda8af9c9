import { verbalNounsOf } from '../grammar/grammar.js';
import type { Rule } from './rule.types.js';

const fewest = 3;

/** A05: a sentence built of nouns made of verbs. The span runs from the first of them to the last. */
export const verbalNouns: Rule = {
  id: 'verbal-nouns',
  find: ({ passage, lang, limits }) =>
    passage.sentences.flatMap((sentence) => {
      const nouns = verbalNounsOf(sentence, lang);
      const [first] = nouns;
      const last = nouns[nouns.length - 1];
      if (!first || !last || nouns.length < fewest) return [];
      if (nouns.length / sentence.tokens.length <= limits.verbalNouns) return [];
      const list = nouns.map(({ text }) => text).join(', ');
      const reason = {
        en: `Nouns stand where verbs should: ${list}. Say who does what.`,
        ru: `Вместо глаголов стоят существительные: ${list}. Скажите, кто что делает.`,
      };
      return [{ start: first.start, end: last.end, reason }];
    }),
};
