import { beginTrial } from '@zabota/core/trial.js';
import type { FakeService } from '@zabota/core/fake.js';
import type { LitElement } from 'lit';
import { english } from '../trial.english.js';
import { changed, form, receipt, workerForm, workerProposals } from './states/feedback.answers.js';

const service: FakeService = {
  getFeedbackForm: { body: form },
  putFeedback: [
    { status: 201, body: receipt },
    { status: 200, body: { ...receipt, revision: 2 } },
  ],
  readFeedback: { body: changed },
  countInvitation: { status: 204 },
  readWorkerForm: { body: workerForm },
  listWorkerProposals: { body: workerProposals },
  sendWorkerAnswer: { status: 204, body: undefined },
};

const example = (locale: string) => ({
  score: '4',
  need: 'yes',
  words: locale === 'en' ? 'Tell us sooner.' : 'Сообщайте раньше.',
  number: '00-0000-4416',
  code: '0000-0000-0000-00000',
});

/** Practising with feedback: an answer, its receipt, what became of it. */
export const begin = (host: LitElement) =>
  beginTrial(host, (locale) => ({ service, example: example(locale), english }));
