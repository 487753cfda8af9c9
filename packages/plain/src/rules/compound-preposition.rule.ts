import { prepositions as english } from '../words/en/prepositions.js';
import { prepositions as russian } from '../words/ru/prepositions.js';
import { phraseRule } from './phrase.rule.js';

/** A05: «в целях» for «чтобы», "in order to" for "to". */
export const compoundPreposition = phraseRule('compound-preposition', {
  ru: [russian],
  en: [english],
});
