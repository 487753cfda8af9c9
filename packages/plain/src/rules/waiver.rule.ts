import { waiver as english } from '../words/en/waiver.js';
import { waiver as russian } from '../words/ru/waiver.js';
import { phraseRule } from './phrase.rule.js';

/** A53: nothing that lays the agency's responsibility on the client. */
export const waiver = phraseRule('waiver', { ru: [russian], en: [english] });
