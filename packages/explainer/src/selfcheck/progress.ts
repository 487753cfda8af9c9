import type { CheckAnswer, Checklist } from '@zabota/contract';
import { checkAnswers } from './answers.js';

/** What the client has answered: `question:answer`, once for each question. A draft keeps lists, but no keys of its own. */
export interface SelfcheckDraft {
  readonly answers: readonly string[];
}

export const emptyDraft: SelfcheckDraft = { answers: [] };

export interface Progress {
  readonly answered: number;
  readonly of: number;
  /** Questions with a "no": what there is to mend. */
  readonly toMend: Checklist['questions'];
  readonly isComplete: boolean;
}

export const answerTo = ({ answers }: SelfcheckDraft, question: string): CheckAnswer | undefined =>
  checkAnswers.find((answer) => answers.includes(`${question}:${answer}`));

/** The draft with another answer to one question. */
export const withAnswer = (
  { answers }: SelfcheckDraft,
  question: string,
  answer: string,
): SelfcheckDraft => ({
  answers: [...answers.filter((one) => !one.startsWith(`${question}:`)), `${question}:${answer}`],
});

/** How far the client is; answers to questions that the list no longer has count for nothing. */
export function progressOf({ questions }: Checklist, draft: SelfcheckDraft): Progress {
  const answered = questions.filter(({ id }) => answerTo(draft, id));
  return {
    answered: answered.length,
    of: questions.length,
    toMend: questions.filter(({ id }) => answerTo(draft, id) === 'no'),
    isComplete: answered.length === questions.length,
  };
}
