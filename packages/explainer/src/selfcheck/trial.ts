import { easyChallenge } from '@zabota/core/fake.js';
import { beginTrial } from '@zabota/core/trial.js';
import type { LitElement } from 'lit';
import { drone, house, myFlat, receipt } from './states.answers.js';

/** Practising a self-check, to its memo or its declaration. */
export const begin = (host: LitElement) =>
  beginTrial(host, (locale) => {
    const list = { ...(locale === 'en' ? drone : myFlat), declaration: house.declaration };
    return {
      service: {
        listChecklists: { body: { checklists: [list] } },
        readChecklist: { body: list },
        createChallenge: { status: 201, body: easyChallenge },
        declareCompliance: { status: 201, body: receipt },
      },
    };
  });
