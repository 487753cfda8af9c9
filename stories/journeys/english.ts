import * as written from '../generated/english.js';
import type { EnglishTexts } from '../in-english.js';

/** English for what the agency of the journeys says beyond the trials of the touchpoints. */
const more: Readonly<Record<string, string>> = {
  'Не ответили вовремя': 'No answer in time',
  'Рассматриваем жалобу': 'We are considering the complaint',
  'Зарегистрировали жалобу': 'The complaint is registered',
  'Вы подали жалобу': 'You filed the complaint',
  Разбираемся: 'We look into it',
  Ответим: 'We answer',
  'Прокуратура или суд': 'The prosecutor or a court',
  'Обратиться можно в любое время.': 'You can turn to them at any time.',
  'Ответили на жалобу': 'The complaint is answered',
  'Срок ответа прошёл 16 ноября, а ответа не было. Вы правы.':
    'The answer was due on 16 November and there was none. You are right.',
  'Решение по заявлению подписали сегодня. Порядок в отделе изменили.':
    'The decision was signed today. The way the unit works has changed.',
  'Приносим извинения за задержку.': 'We are sorry for the delay.',
  'Решение придёт вам на почту завтра.': 'The decision comes by post tomorrow.',
  'Обратитесь, если не согласны с ответом.': 'Turn to them if you do not agree with the answer.',
  'Ждали согласие второго собственника 3 рабочих дня.':
    'We waited three working days for the other owner’s consent.',
  'Получили согласие и продолжили': 'We got the consent and went on',
};

export const english: EnglishTexts = {
  pairs: written.pairs,
  answers: { ...(written.answers as EnglishTexts['answers']), ...more },
};
