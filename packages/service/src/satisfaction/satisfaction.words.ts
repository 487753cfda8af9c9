import type { Bilingual } from '../content/words.js';
import { stateWords } from '../case/case.words.js';

const ends = ['granted', 'partly-granted', 'refused', 'terminated', 'withdrawn'] as const;

/** How a case may have ended: groups by outcome (A11). */
export const outcomes: readonly { readonly id: string; readonly title: Bilingual }[] = [
  ...ends.map((id) => ({ id, title: stateWords.application[id] ?? { ru: id } })),
  { id: 'answered', title: stateWords.complaint.answered ?? { ru: 'answered' } },
  { id: 'forwarded', title: stateWords.complaint.forwarded ?? { ru: 'forwarded' } },
];

export const methodText = (k: number): Bilingual => ({
  ru: `Показываем итоги только за прошедшие месяцы и кварталы, когда ответили не меньше ${k} человек. Если можно вычесть одно число из другого и узнать о немногих, мы прячем и второе число. Спрятанное выглядит так же, как пустое.`,
  en: `We show results of past months and quarters only, where at least ${k} people have answered. Where one number could be subtracted from another to learn about a few, we hide the other number too. What is hidden looks like what is empty.`,
});

/** What each word of the tables means, and how it is counted (satisfaction.md). */
export const definitions: readonly { readonly term: Bilingual; readonly meaning: Bilingual }[] = [
  {
    term: { ru: 'Довольны', en: 'Satisfied' },
    meaning: {
      ru: 'Доля тех, кто поставил 4 или 5 из 5. Рядом 95-процентный интервал Уилсона: в нём лежит настоящая доля, если бы ответили все.',
      en: 'Share of those who chose 4 or 5 of 5. Beside it stands the 95 % Wilson interval: the true share lies in it, had everybody answered.',
    },
  },
  {
    term: { ru: 'Средняя оценка', en: 'Mean' },
    meaning: {
      ru: 'Сумма оценок от 1 до 5, делённая на их число.',
      en: 'The scores from 1 to 5 added up and divided by their number.',
    },
  },
  {
    term: { ru: 'Вопрос решён', en: 'Need met' },
    meaning: {
      ru: 'Доля ответов «да» на вопрос, решили ли вы свой вопрос.',
      en: 'Share of “yes” to the question whether the client’s question is settled.',
    },
  },
  {
    term: { ru: 'Легко', en: 'Easy' },
    meaning: {
      ru: 'Доля тех, кто выбрал 5, 6 или 7 из 7.',
      en: 'Share of those who chose 5, 6 or 7 of 7.',
    },
  },
  {
    term: { ru: 'Ответили из приглашённых', en: 'Response rate' },
    meaning: {
      ru: 'Скольких мы попросили ответить и сколько ответили.',
      en: 'How many we asked and how many answered.',
    },
  },
  {
    term: { ru: 'Ведомство в целом', en: 'The agency as a whole' },
    meaning: {
      ru: 'Сумма тех услуг, итоги которых показаны.',
      en: 'The sum of those services whose results are shown.',
    },
  },
];
