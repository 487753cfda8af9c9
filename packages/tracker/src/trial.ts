import { beginTrial } from '@zabota/core/trial.js';
import type { FakeService } from '@zabota/core/fake.js';
import type { LitElement } from 'lit';
import { number } from './states/sample.js';
import { promised, suspended } from './states/stops.js';
import { english } from './trial.english.js';

/** A case that waits for one document: what a client learns to read and to mend. */
const service: FakeService = {
  openCase: { status: 201, body: { token: 'trial', number, expiresAt: '2126-11-23T18:00:00Z' } },
  readCase: { body: suspended },
  listCases: { body: { cases: [] } },
  watchCase: 'pending',
  answerAction: { body: promised },
  rateOutcome: { body: suspended },
};

const example = { number: '00-0000-3052', code: '0000-0000-0000-00000' };

/** Practising with a case: opening it, reading a stop, answering it. */
export const begin = (host: LitElement) => beginTrial(host, () => ({ service, example, english }));
