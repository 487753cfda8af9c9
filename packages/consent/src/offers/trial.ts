import { beginTrial } from '@zabota/core/trial.js';
import type { FakeService } from '@zabota/core/fake.js';
import type { LitElement } from 'lit';
import { confirmed, offer } from '../states/offer.sample.js';
import { english } from '../trial.english.js';

const service: FakeService = {
  listOffers: { body: { offers: [offer] } },
  answerOffer: { body: confirmed },
};

/** Practising with an offer of help: its reason, its plan, the answer. */
export const begin = (host: LitElement) => beginTrial(host, () => ({ service, english }));
