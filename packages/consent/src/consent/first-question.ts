import type { FirstQuestion } from '@zabota/core';

/** The loader asks it, too: see `FirstQuestion`. */
export const firstQuestion = {
  operation: 'listPurposes',
  query: ['situation', 'service', 'kind'],
} satisfies FirstQuestion;
