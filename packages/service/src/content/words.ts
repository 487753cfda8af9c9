import type { Language, Text } from '@zabota/contract';
import type { Static } from 'typebox';

type Lang = Static<typeof Language>;

/** Russian, and English where somebody wrote it. */
export interface Bilingual {
  readonly ru: string;
  readonly en?: string;
}

export type TextValue = Static<typeof Text>;

/** Words of an agency in its languages, or what one person wrote in theirs. */
export type Spoken = Bilingual | TextValue;

/** The text in the language asked for; Russian, and marked so, where that one is missing (decision 7). */
export function say(words: Spoken, lang: Lang): TextValue {
  if ('text' in words) return words;
  return lang === 'en' && words.en ? { text: words.en, lang } : { text: words.ru, lang: 'ru' };
}
