import type { PhraseGroup } from '../../phrases/phrase.types.js';

/** Deadlines that say no date. */
export const vagueTimes: PhraseGroup = {
  reason: {
    en: 'A deadline without a date. Say the day or the number of days.',
    ru: 'Срок без даты. Назовите день или число дней.',
  },
  entries: [
    ['as soon as possible', 'by (date)'],
    ['in due course', 'by (date)'],
    ['in good time', '(number) days before'],
    ['in a timely manner', 'by (date)'],
    ['within a reasonable time|period', 'by (date)'],
    ['within the prescribed|statutory|specified period|time|limit', 'by (date)'],
    ['within the time limit', 'by (date)'],
    ['before the deadline', 'by (date)'],
    ['by the deadline', 'by (date)'],
    ['without delay', 'by (date)'],
    ['promptly', 'by (date)'],
    ['shortly', 'by (date)'],
    ['soon', 'by (date)'],
    ['in advance', '(number) days before'],
    ['in the near future', 'by (date)'],
    ['at a later date', 'on (date)'],
  ],
};
