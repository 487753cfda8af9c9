import type { OfferStage, OfferState } from '@zabota/contract';
import type { Bilingual } from '../content/words.js';

export const offerStateWords: Readonly<Record<OfferState, Bilingual>> = {
  informed: { ru: 'Готовим', en: 'We are preparing it' },
  consented: { ru: 'Готовим план', en: 'We are preparing a plan' },
  drafted: { ru: 'Ждём вашего ответа', en: 'Waiting for your answer' },
  'not-now': { ru: 'Вы отложили ответ', en: 'You put it off' },
  confirmed: { ru: 'Вы подтвердили, мы работаем', en: 'You confirmed, we are at work' },
  satisfied: { ru: 'Всё сделали', en: 'All is done' },
  reviewed: { ru: 'Учли ваш отзыв', en: 'Your feedback has been considered' },
  declined: { ru: 'Вы отказались', en: 'You declined' },
  stopped: { ru: 'Больше не предлагаем', en: 'No longer offered' },
  'consent-ended': {
    ru: 'Закрыли: согласия больше нет',
    en: 'Closed: there is no consent any more',
  },
  expired: { ru: 'Время ответа вышло', en: 'The time to answer is over' },
};

export const stageWords: Readonly<Record<OfferStage, Bilingual>> = {
  informed: { ru: 'Рассказали о помощи', en: 'Told you about the help' },
  consented: { ru: 'Вы разрешили предлагать', en: 'You allowed us to offer' },
  drafted: { ru: 'Подготовили план', en: 'Prepared a plan' },
  confirmed: { ru: 'Вы подтвердили', en: 'You confirmed' },
  satisfied: { ru: 'Сделали', en: 'Done' },
  reviewed: { ru: 'Учли ваш отзыв', en: 'Your feedback considered' },
};

/** Where a law is the basis nobody had to allow anything. */
export const byLawWords: Bilingual = { ru: 'Разрешает закон', en: 'A law allows it' };
