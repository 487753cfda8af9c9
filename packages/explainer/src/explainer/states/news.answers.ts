import type { RequirementChange } from '@zabota/contract';
import { bill, billDifference } from './card.answers.js';

const ru = (text: string) => ({ text, lang: 'ru' as const });
const en = (text: string) => ({ text, lang: 'en' as const });

/** A rule to come, one that changed, one that has ended. */
export const news: { readonly changes: RequirementChange[] } = {
  changes: [
    {
      id: 'drone-lights',
      title: ru('Огни на дроне'),
      on: '2027-03-01',
      kind: 'new',
      version: '3f0c9d2a7be15846',
    },
    {
      id: bill.id,
      title: bill.title,
      on: bill.effectiveFrom,
      kind: 'changed',
      what: ru('Раньше платили до 10-го числа, теперь до 15-го. Счёт приходит до 5-го числа.'),
      previous: billDifference.from.version,
      version: bill.version,
    },
    {
      id: 'paper-receipt',
      title: ru('Чек на бумаге'),
      on: '2026-01-31',
      kind: 'ended',
      version: '58d1b6e09c4f7a23',
    },
  ],
};

export const newsInEnglish: { readonly changes: RequirementChange[] } = {
  changes: [
    {
      id: 'flat-remodelling-approval',
      title: en('Altering a flat'),
      on: '2026-03-01',
      kind: 'new',
      version: '9be4d07f1a6c3528',
    },
  ],
};
