import type { Erasure, Holding, MyData } from '@zabota/contract';
import { agreed, id, newborn, ru, warnings } from './sample.js';

const law = { act: 'Федеральный закон № 152-ФЗ', article: 'статья 9, часть 3' };

export const preferences: Holding = {
  id: 'preferences',
  title: ru('Как с вами связаться'),
  count: 1,
  erasable: true,
  why: ru('Нужно только вам.'),
};

export const consents: Holding = {
  id: 'consents',
  title: ru('Ваши решения о данных'),
  count: 3,
  erasable: false,
  why: ru('Мы обязаны доказать, что вы давали согласие.'),
  law,
  keptUntil: '2030-11-23',
};

/** A client who has allowed something, and whose data were looked at. */
export const myData: MyData = {
  preferences: {
    language: 'ru',
    channels: ['site', 'email'],
    email: 'client@example.org',
    needs: ['large-text'],
  },
  consents: [
    { ...newborn, standing: agreed },
    {
      ...warnings,
      standing: {
        ...agreed,
        state: 'refused',
        legal: ['grant', 'never-ask'],
        validUntil: undefined,
      },
    },
  ],
  readings: [
    {
      at: '2026-11-22T09:00:00Z',
      who: ru('Специалист отдела перепланировок'),
      what: ru('Посмотрел дело'),
      case: '26-4817-3052',
    },
  ],
  holdings: [preferences, consents],
};

export const newcomer: MyData = {
  preferences: { channels: [], needs: [] },
  consents: [],
  readings: [],
  holdings: [{ ...consents, count: 0 }],
};

export const erasure: Erasure = {
  at: '2026-11-23T09:00:00Z',
  erased: [preferences],
  kept: [consents],
  act: id(40),
};
