import { beginTrial } from '@zabota/core/trial.js';
import type { FakeService } from '@zabota/core/fake.js';
import type { LitElement } from 'lit';
import { agreed, newborn, receipt } from '../states/sample.js';
import { english } from '../trial.english.js';

const service: FakeService = {
  listPurposes: { body: { purposes: [newborn], identified: true } },
  decideConsent: {
    status: 201,
    body: { purpose: newborn.id, standing: agreed, receipt },
  },
  readReceipt: { body: receipt },
  listDecisions: { body: { decisions: [] } },
  listUses: { body: { uses: [] } },
};

/** Practising with a consent: one decision and its receipt. */
export const begin = (host: LitElement) => beginTrial(host, () => ({ service, english }));
