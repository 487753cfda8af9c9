import { beginTrial } from '@zabota/core/trial.js';
import type { LitElement } from 'lit';
import { drone, myFlat } from './states.answers.js';

/** Practising a self-check, to its memo. */
export const begin = (host: LitElement) =>
  beginTrial(host, (locale) => {
    const list = locale === 'en' ? drone : myFlat;
    const { id, title } = list;
    return {
      service: {
        listChecklists: { body: { checklists: [{ ...list, id, title }] } },
        readChecklist: { body: list },
      },
    };
  });
