import type { Holding } from '@zabota/contract';
import type { Bilingual } from '../content/words.js';

export const holdingWords: Readonly<Record<Holding['id'], Bilingual>> = {
  preferences: {
    ru: 'Как с вами связаться и что вам помогает',
    en: 'How to reach you and what helps',
  },
  consents: { ru: 'Ваши решения о данных', en: 'Your decisions about data' },
  uses: { ru: 'Журнал использования данных', en: 'Log of the use of your data' },
  offers: { ru: 'Предложения помощи', en: 'Offers of help' },
  cases: { ru: 'Ваши дела', en: 'Your cases' },
  complaints: { ru: 'Ваши жалобы', en: 'Your complaints' },
  letters: { ru: 'Письма вам', en: 'Letters to you' },
  readings: { ru: 'Кто смотрел ваши данные', en: 'Who looked at your data' },
};

/** Why something may go, and goes when the client asks. */
export const erasableWords: Bilingual = {
  ru: 'Закон не велит это хранить. Сотрём по вашей просьбе.',
  en: 'No law makes us keep this. We erase it when you ask.',
};

/** What members of staff did, by the action of the audit log. */
const doings: Readonly<Record<string, Bilingual>> = {
  'case.read': { ru: 'Посмотрели ваше дело', en: 'Looked at your case' },
  'document.read': { ru: 'Открыли ваш документ', en: 'Opened a document of yours' },
};

export const doingWords = (action: string): Bilingual =>
  doings[action] ?? { ru: 'Работали с вашим делом', en: 'Worked on your case' };
