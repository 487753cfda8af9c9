import { PhraseBook } from '../phrases/phrase-book.js';
import type { Token } from '../text/span.types.js';
import { vagueTimes as english } from '../words/en/vague-times.js';
import { vagueTimes as russian } from '../words/ru/vague-times.js';
import type { Rule } from './rule.types.js';

const books = { ru: new PhraseBook([russian]), en: new PhraseBook([english]) };

const spelled =
  /^(?:дн[еяюи]|день|час|минут|сут|недел|месяц|год|лет|числ|сегодня|завтра|day|hour|minute|week|month|year|today|tomorrow|noon|midnight)/;

/** A number or a unit of time: the sentence does say when. */
const saysWhen = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind, folded }) => kind === 'number' || spelled.test(folded));

/** A44: a deadline is spoken of and no date or number of days is given. */
export const noDate: Rule = {
  id: 'no-date',
  find: ({ passage, lang }) =>
    passage.sentences
      .filter(({ tokens }) => !saysWhen(tokens))
      .flatMap((sentence) =>
        books[lang]
          .find(sentence)
          .map(({ start, end, reason, rewrite }) => ({ start, end, reason, rewrite })),
      ),
};
