import type { FirstQuestion } from '@zabota/core';

/** About no case; the loader asks it, too: see `FirstQuestion`. */
export const firstQuestion = { operation: 'getComplaintForm', query: [] } satisfies FirstQuestion;
