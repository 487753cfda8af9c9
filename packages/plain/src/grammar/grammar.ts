import type { Language } from '../language.js';
import type { Sentence, Token } from '../text/span.types.js';
import * as english from './english.js';
import * as russian from './russian.js';

const wordsOf = ({ tokens }: Sentence): Token[] => tokens.filter(({ kind }) => kind === 'word');

/** Words of a sentence in the passive. */
export function passivesOf(sentence: Sentence, lang: Language): Token[] {
  const words = wordsOf(sentence);
  return words.filter(({ folded }, index) => {
    const before = words[index - 1]?.folded ?? '';
    if (lang === 'ru') return russian.isPassive(folded, before);
    return english.isPassive(folded, before, words[index - 2]?.folded ?? '');
  });
}

/** Nouns of a sentence that hide an action. */
export function verbalNounsOf(sentence: Sentence, lang: Language): Token[] {
  const { isVerbalNoun } = lang === 'ru' ? russian : english;
  return wordsOf(sentence).filter(({ folded }) => isVerbalNoun(folded));
}
