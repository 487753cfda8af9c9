import type { HandOverStateCode } from '@zabota/contract';
import type { Bilingual } from '../content/words.js';

export const handOverStates: Readonly<Record<HandOverStateCode, Bilingual>> = {
  waiting: { ru: 'Скоро передадим', en: 'We pass it on soon' },
  'handed-over': { ru: 'Передали', en: 'Passed on' },
  taken: { ru: 'Там приняли и разбирают', en: 'They took it and work on it' },
  answered: { ru: 'Оттуда ответили', en: 'They answered' },
  declined: { ru: 'Там не взяли', en: 'They did not take it' },
  failed: { ru: 'Передать не получилось', en: 'Passing it on did not work' },
};
