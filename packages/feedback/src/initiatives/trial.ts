import { beginTrial } from '@zabota/core/trial.js';
import type { FakeService } from '@zabota/core/fake.js';
import type { LitElement } from 'lit';
import { english } from '../trial.english.js';
import { collecting, list, receipt } from './states/initiatives.answers.js';

const service: FakeService = {
  listInitiatives: { body: list },
  readInitiative: { body: collecting },
  findSimilarInitiatives: { body: { similar: [] } },
  proposeInitiative: { status: 201, body: receipt },
  supportInitiative: { body: { supporters: 49, supports: true } },
};

const example = (locale: string) =>
  locale === 'en'
    ? {
        title: 'Benches at the entrance',
        text: 'Older people have nowhere to sit while they wait.',
      }
    : { title: 'Скамейки у входа', text: 'Пожилым людям негде присесть, пока они ждут.' };

/** Practising with initiatives: reading, supporting, proposing. */
export const begin = (host: LitElement) =>
  beginTrial(host, (locale) => ({ service, example: example(locale), english }));
