import type { DataExport, Erasure, Holding, MyData, Preferences } from '../permission.js';
import { purposeExample } from './consent.example.js';
import { ru } from './text.js';

export const preferencesExample: Preferences = {
  language: 'ru',
  channels: ['site', 'email'],
  email: 'client@example.org',
  needs: ['large-text'],
};

const preferences: Holding = {
  id: 'preferences',
  title: ru('Как с вами связаться'),
  count: 1,
  erasable: true,
  why: ru('Нужны только вам.'),
};
const consents: Holding = {
  id: 'consents',
  title: ru('Ваши решения о данных'),
  count: 1,
  erasable: false,
  why: ru('По закону мы доказываем, что вы давали согласие.'),
  law: { act: 'Федеральный закон № 152-ФЗ', article: 'ст. 9, ч. 3' },
  keptUntil: '2030-11-23',
};

export const myDataExample: MyData = {
  preferences: preferencesExample,
  consents: [purposeExample],
  readings: [
    {
      at: '2026-11-24T09:00:00Z',
      who: ru('Специалист'),
      what: ru('Посмотрели дело'),
      case: '26-4817-3052',
    },
  ],
  holdings: [preferences, consents],
};

export const erasureExample: Erasure = {
  at: '2026-11-24T10:00:00Z',
  erased: [preferences],
  kept: [consents],
  act: '01936f00-0000-7000-8000-0000000000f1',
};

export const exportExample: DataExport = {
  exportedAt: '2026-11-24T10:00:00Z',
  agency: 'demo-housing',
  preferences: preferencesExample,
  sections: { consents: [], uses: [], offers: [], cases: [] },
};
