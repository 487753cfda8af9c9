import type { Language } from '../language.js';
import { PhraseBook } from '../phrases/phrase-book.js';
import type { PhraseGroup } from '../phrases/phrase.types.js';
import { sameCase } from '../phrases/same-case.js';
import type { Remark, Rule, RuleId } from './rule.types.js';

/** A rule that is a list of phrases in each language. */
export function phraseRule(id: RuleId, groups: Record<Language, readonly PhraseGroup[]>): Rule {
  const books = { ru: new PhraseBook(groups.ru), en: new PhraseBook(groups.en) };
  return {
    id,
    find: ({ passage, lang }) =>
      passage.sentences.flatMap((sentence) =>
        books[lang].find(sentence).map(({ start, end, rewrite, reason }): Remark => {
          const words = passage.text.slice(start, end);
          return { start, end, reason, rewrite: sameCase(words, rewrite) };
        }),
      ),
  };
}
