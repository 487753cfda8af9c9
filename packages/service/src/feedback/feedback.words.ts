import type { FeedbackStateCode } from '@zabota/contract';
import type { Bilingual } from '../content/words.js';

/** What became of a feedback, in plain words. */
export const feedbackStates: Readonly<Record<FeedbackStateCode, Bilingual>> = {
  new: { ru: 'Получили, скоро прочитаем', en: 'Received, we will read it soon' },
  analysed: { ru: 'Прочитали и учли', en: 'Read and taken into account' },
  'change-made': { ru: 'По отзыву есть изменения', en: 'We have changed something' },
  declined: { ru: 'Оставляем как есть', en: 'We leave it as it is' },
};
