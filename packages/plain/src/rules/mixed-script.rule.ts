import type { Rule } from './rule.types.js';

const mixed = /\p{Script=Cyrillic}[a-zA-Z]|[a-zA-Z]\p{Script=Cyrillic}/u;
const pairs = new Map(
  [...'aeopcyxABEKMHOPCTYX'].map((latin, index) => [latin, 'аеорсухАВЕКМНОРСТУХ'.charAt(index)]),
);

/** A44: a Latin letter inside a Russian word: it looks right, cannot be found and is read aloud wrongly. */
export const mixedScript: Rule = {
  id: 'mixed-script',
  find: ({ passage }) =>
    passage.sentences
      .flatMap(({ tokens }) => tokens)
      .filter(({ kind, text }) => kind === 'word' && mixed.test(text))
      .map(({ start, end, text }) => ({
        start,
        end,
        reason: {
          en: 'Latin and Cyrillic letters are mixed in one word.',
          ru: 'В одном слове смешаны латинские и русские буквы.',
        },
        rewrite: text.replace(/[a-zA-Z]/g, (latin) => pairs.get(latin) ?? latin),
      })),
};
