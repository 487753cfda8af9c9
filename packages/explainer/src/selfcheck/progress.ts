import type { CheckAnswer, Checklist } from '@zabota/contract';

/** What the client has answered, by question. */
export interface SelfcheckDraft {
  readonly answers: Readonly<Record<string, string>>;
}

export const emptyDraft: SelfcheckDraft = { answers: {} };

export interface Progress {
  readonly answered: number;
  readonly of: number;
  /** Questions with a "no": what there is to mend. */
  readonly toMend: Checklist['questions'];
  readonly isComplete: boolean;
}

export const answerTo = (draft: SelfcheckDraft, question: string): CheckAnswer | undefined =>
  draft.answers[question] as CheckAnswer | undefined;

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
