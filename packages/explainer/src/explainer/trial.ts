import { beginTrial } from '@zabota/core/trial.js';
import type { LitElement } from 'lit';
import { bill, billDifference } from './states/card.answers.js';
import { found, foundInEnglish } from './states/list.answers.js';
import { news, newsInEnglish } from './states/news.answers.js';
import { renovation } from './states/renovation.answers.js';

/** Practising with rules: finding one, reading it, seeing whether it applies. */
export const begin = (host: LitElement) =>
  beginTrial(host, (locale) => ({
    service: {
      listRequirements: { body: locale === 'en' ? foundInEnglish : found },
      suggestRequirements: { body: { suggestions: [] } },
      readRequirement: { body: locale === 'en' ? renovation : bill },
      listRequirementChanges: { body: locale === 'en' ? newsInEnglish : news },
      compareRequirement: { body: billDifference },
    },
  }));
