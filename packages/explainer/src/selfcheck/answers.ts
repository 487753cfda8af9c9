import type { CheckAnswer } from '@zabota/contract';
import { msg } from '@zabota/core';

export const checkAnswers: readonly CheckAnswer[] = ['yes', 'no', 'not-applicable'];

/** The answer in words; a dash where there is none yet. */
export const answerLabel = (answer: CheckAnswer | undefined): string =>
  answer
    ? { yes: msg('Yes'), no: msg('No'), 'not-applicable': msg('Not applicable') }[answer]
    : '—';
