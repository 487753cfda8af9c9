import type { Language, Text } from '@zabota/contract';
import type { Static } from 'typebox';

type Lang = Static<typeof Language>;

/** Russian, and English where somebody wrote it. */
export interface Bilingual {
  readonly ru: string;
  readonly en?: string;
}

export type TextValue = Static<typeof Text>;

/** The text in the language asked for; Russian, and marked so, where that one is missing (decision 7). */
export const say = (words: Bilingual, lang: Lang): TextValue =>
  lang === 'en' && words.en ? { text: words.en, lang } : { text: words.ru, lang: 'ru' };

/** What a person or a system wrote, in the language they wrote it in. */
export const asWritten = (text: string, lang: Lang): TextValue => ({ text, lang });
