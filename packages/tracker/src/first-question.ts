import type { FirstQuestion } from '@zabota/core';

/** Where the tag names the case; the loader asks it, too: see `FirstQuestion`. */
export const firstQuestion = { operation: 'readCase', query: [] } satisfies FirstQuestion;
