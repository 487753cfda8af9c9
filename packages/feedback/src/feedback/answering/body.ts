import type { FeedbackForm, FeedbackInput, Instrument, QuestionAnswer } from '@zabota/contract';
import { getLocale } from '@zabota/core';
import { askedQuestions, chosenIn, kindOf, wordsIn, type FeedbackDraft } from './draft.js';
import { pageOf } from './page.js';

/** What goes along besides the answers. */
export interface BodyContext {
  readonly situation: string;
  /** Id of the invitation that the client followed; empty when they came by themselves. */
  readonly invitation: string;
}

/** The feedback as the contract wants it: whole, with the answers to what is asked now. */
export function bodyOf(
  { instrument, subject }: FeedbackForm,
  draft: FeedbackDraft,
  { situation, invitation }: BodyContext,
): FeedbackInput {
  const comment = draft.kind === 'rating' ? '' : draft.comment.trim();
  return {
    revision: draft.revision,
    kind: kindOf(draft),
    subject: subject.value,
    instrument: instrument.id,
    version: instrument.version,
    answers: answersOf(instrument, draft),
    ...(comment && { comment }),
    page: pageOf(location, draft.selection),
    ...(situation && { situation }),
    ...(invitation && { invitation }),
    device: device(),
    channel: 'site',
    lang: getLocale(),
  };
}

/** The answers to what is asked now. */
export const answersOf = (instrument: Instrument, draft: FeedbackDraft): QuestionAnswer[] =>
  askedQuestions(instrument, draft).flatMap(({ id, kind }): QuestionAnswer[] => {
    const [chosen, text] = [chosenIn(draft, id), wordsIn(draft, id).trim()];
    if (kind === 'text') return text ? [{ question: id, text }] : [];
    return chosen.length ? [{ question: id, chosen }] : [];
  });

/** Coarse on purpose: three words cannot tell one person from another. */
function device(): FeedbackInput['device'] {
  if (!matchMedia('(pointer: coarse)').matches) return 'desktop';
  return Math.min(screen.width, screen.height) < 600 ? 'phone' : 'tablet';
}
