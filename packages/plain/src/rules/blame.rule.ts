import { blame as english } from '../words/en/blame.js';
import { blame as russian } from '../words/ru/blame.js';
import { phraseRule } from './phrase.rule.js';

/** A14: an error says how to mend it and never whose fault it is. */
export const blame = phraseRule('blame', { ru: [russian], en: [english] });
