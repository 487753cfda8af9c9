import type { FeedbackKind, Instrument, Question } from '@zabota/contract';

/** What the client has answered so far. Lists of `question=value`, so that a stored draft keeps its shape. */
export interface FeedbackDraft {
  /** Made with the first answer; every revision goes to it under one key. */
  readonly id: string;
  readonly key: string;
  /** Number of the last revision that was on its way. */
  readonly revision: number;
  readonly kind: string;
  readonly chosen: readonly string[];
  readonly words: readonly string[];
  readonly comment: string;
  readonly selection: string;
}

export const emptyDraft: FeedbackDraft = {
  id: '',
  key: '',
  revision: 0,
  kind: 'rating',
  chosen: [],
  words: [],
  comment: '',
  selection: '',
};

const valuesOf = (list: readonly string[], question: string) =>
  list.filter((one) => one.startsWith(`${question}=`)).map((one) => one.slice(question.length + 1));

const without = (list: readonly string[], question: string) =>
  list.filter((one) => !one.startsWith(`${question}=`));

/** Choices that are taken in a question. */
export const chosenIn = (draft: FeedbackDraft, question: string) =>
  valuesOf(draft.chosen, question);

/** What was written to a question. */
export const wordsIn = (draft: FeedbackDraft, question: string) =>
  valuesOf(draft.words, question)[0] ?? '';

/** One choice takes the place of the one before. */
export const choose = <Draft extends FeedbackDraft>(
  draft: Draft,
  question: string,
  value: string,
): Draft => ({
  ...draft,
  chosen: [...without(draft.chosen, question), `${question}=${value}`],
});

/** A choice of several is taken, or given back. */
export const toggle = <Draft extends FeedbackDraft>(
  draft: Draft,
  question: string,
  value: string,
  isTaken: boolean,
): Draft => {
  const others = draft.chosen.filter((one) => one !== `${question}=${value}`);
  return { ...draft, chosen: isTaken ? [...others, `${question}=${value}`] : others };
};

export const write = <Draft extends FeedbackDraft>(
  draft: Draft,
  question: string,
  text: string,
): Draft => ({
  ...draft,
  words: [...without(draft.words, question), ...(text ? [`${question}=${text}`] : [])],
});

/** What an answer says of itself: an event of a form, without the form. */
export interface Given {
  readonly name: string;
  readonly value: string;
  readonly type: string;
  readonly checked?: boolean;
}

/** The draft with one answer given or changed; `comment` is a field of its own. */
export function withAnswer<Draft extends FeedbackDraft>(
  draft: Draft,
  { name, value, type, checked = false }: Given,
): Draft {
  if (type === 'radio') return choose(draft, name, value);
  if (type === 'checkbox') return toggle(draft, name, value, checked);
  return name === 'comment' ? { ...draft, comment: value } : write(draft, name, value);
}

/** Questions that are asked now: some only after one of the choices of an earlier one. */
export function askedQuestions({ questions }: Instrument, draft: FeedbackDraft): Question[] {
  const asked: Question[] = [];
  for (const question of questions) {
    const { when } = question;
    const isAsked =
      !when ||
      (asked.some(({ id }) => id === when.question) &&
        chosenIn(draft, when.question).some((value) => when.chosen.includes(value)));
    if (isAsked) asked.push(question);
  }
  return asked;
}

/** Questions that have to be answered and are not. A problem or thanks can be said without a rating. */
export const gaps = (instrument: Instrument, draft: FeedbackDraft): Question[] =>
  draft.kind === 'rating'
    ? askedQuestions(instrument, draft).filter(
        ({ id, kind, required }) =>
          required &&
          (kind === 'text' ? !wordsIn(draft, id).trim() : chosenIn(draft, id).length === 0),
      )
    : [];

/** Everything that was written in the client's own words. */
export const writtenWords = (instrument: Instrument, draft: FeedbackDraft): string[] => [
  ...askedQuestions(instrument, draft).map(({ id }) => wordsIn(draft, id)),
  ...(draft.kind === 'rating' ? [] : [draft.comment]),
  draft.selection,
];

export const kindOf = (draft: FeedbackDraft) => draft.kind as FeedbackKind;
