import { beginTrial } from '@zabota/core/trial.js';
import type { LitElement } from 'lit';
import { service } from './states/service.answers.js';
import { english } from './trial.english.js';

/** What happened to the person of the example, by the names of the fields. */
const example = (locale: string) => ({
  topic: 'waiting',
  ground: 'late-service',
  ...(locale === 'en'
    ? {
        happened: 'They took my application on 9 November. The date has passed with no answer.',
        wanted: 'Decide my application.',
        'complainant.name.family': 'Sample',
        'complainant.name.given': 'Mary',
        'complainant.residence': '7 Forest Street, Primorsk',
      }
    : {
        happened: 'Заявление приняли 9 ноября. Срок вышел, ответа нет.',
        wanted: 'Примите решение по заявлению.',
        'complainant.name.family': 'Образцова',
        'complainant.name.given': 'Мария',
        'complainant.residence': 'г. Приморск, ул. Лесная, 7',
      }),
  'complainant.email': 'maria@example.org',
});

/** Practising a complaint, to its receipt. */
export const begin = (host: LitElement) =>
  beginTrial(host, (locale) => ({ service, example: example(locale), english }));
