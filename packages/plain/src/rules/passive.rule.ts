import { passivesOf } from '../grammar/grammar.js';
import type { Rule } from './rule.types.js';

const fewest = 2;

/** A05: too many sentences in which things are done and nobody does them. Said once, at the first. */
export const passive: Rule = {
  id: 'passive',
  find: ({ passage, lang, limits }) => {
    const verbs = passage.sentences.map((sentence) => passivesOf(sentence, lang));
    const touched = verbs.filter(({ length }) => length > 0);
    const share = touched.length / Math.max(1, passage.sentences.length);
    const [first] = touched[0] ?? [];
    if (!first || touched.length < fewest || share <= limits.passive) return [];
    const percent = Math.round(share * 100);
    const reason = {
      en: `${percent} % of the sentences are passive. Name who acts: “we will check”, “send”.`,
      ru: `Страдательных предложений: ${percent} %. Назовите, кто действует: «мы проверим», «отправьте».`,
    };
    return [{ start: first.start, end: first.end, reason }];
  },
};
