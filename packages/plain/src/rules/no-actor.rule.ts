import { passivesOf } from '../grammar/grammar.js';
import type { Language } from '../language.js';
import { PhraseBook } from '../phrases/phrase-book.js';
import { sameCase } from '../phrases/same-case.js';
import type { Sentence } from '../text/span.types.js';
import { actors as english, impersonal as englishImpersonal } from '../words/en/actors.js';
import { actors as russian, impersonal as russianImpersonal } from '../words/ru/actors.js';
import type { Remark, Rule } from './rule.types.js';

const impersonal = {
  ru: new PhraseBook([russianImpersonal]),
  en: new PhraseBook([englishImpersonal]),
};
const actors = { ru: russian, en: english };
const instrumental =
  /(?:телем|телями|ником|никами|ацией|екцией|ством|ствами|органом|органами|чиком)$/;
const imperative = /(?:йте|йтесь|ите|итесь|ьте|ьтесь)$/;

function namesActor({ tokens }: Sentence, lang: Language): boolean {
  return tokens.some(({ folded }) => {
    if (actors[lang].has(folded)) return true;
    if (lang === 'en') return folded === 'by';
    return instrumental.test(folded) || imperative.test(folded);
  });
}

/** A44: a duty or an action whose doer the sentence does not name. */
export const noActor: Rule = {
  id: 'no-actor',
  find: ({ passage, lang }) =>
    passage.sentences.flatMap((sentence): Remark[] => {
      if (namesActor(sentence, lang)) return [];
      const duties = impersonal[lang].find(sentence).map(({ start, end, rewrite, reason }) => ({
        start,
        end,
        reason,
        rewrite: sameCase(passage.text.slice(start, end), rewrite),
      }));
      if (duties.length > 0) return duties;
      return passivesOf(sentence, lang).map(({ start, end, text }) => ({
        start,
        end,
        reason: {
          en: `“${text}”: by whom? Name who does it.`,
          ru: `«${text}» — кем? Назовите, кто это делает.`,
        },
      }));
    }),
};
