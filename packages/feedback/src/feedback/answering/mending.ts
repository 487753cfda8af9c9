import type { Instrument } from '@zabota/contract';
import { msg } from '@zabota/core';
import { gaps, type FeedbackDraft } from './draft.js';

/** How to mend what is not answered yet, by question. */
export const mendingOf = (instrument: Instrument, draft: FeedbackDraft): Record<string, string> =>
  Object.fromEntries(
    gaps(instrument, draft).map(({ id, kind }) => [
      id,
      kind === 'text' ? msg('Write a few words') : msg('Choose an answer'),
    ]),
  );
