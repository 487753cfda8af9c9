import { officialese as english } from '../words/en/officialese.js';
import { officialese as russian } from '../words/ru/officialese.js';
import { phraseRule } from './phrase.rule.js';

/** A05: words of the office where a person would say something shorter. */
export const officialese = phraseRule('officialese', { ru: russian, en: english });
