import type { FeedbackInput, Instrument, QuestionAnswer } from '@zabota/contract';
import type { Item } from '../content/content.file.js';
import type { Edition } from '../content/content.js';
import type { InstrumentItem, QuestionItem } from '../content/voice.schema.js';
import { say } from '../content/words.js';
import type { Language } from '../messages/messages.js';
import type { FieldFault } from '../problems/problem.js';

type KindOfSubject = InstrumentItem['asks-about'][number];

/** The questions about a subject: those that were named, else the first that ask about its kind. */
export function chooseInstrument(
  { instruments }: Edition,
  kind: KindOfSubject,
  named: string | undefined,
): Item<InstrumentItem> | undefined {
  const forClients = [...instruments.values()].filter(({ value }) => value.audience === 'clients');
  return forClients.find(({ id, value }) =>
    named ? id === named : value['asks-about'].includes(kind),
  );
}

export const viewInstrument = (
  { id, version, value }: Item<InstrumentItem>,
  lang: Language,
): Instrument => ({
  id,
  version,
  kind: value.kind,
  title: say(value.title, lang),
  ...(value.intro && { intro: say(value.intro, lang) }),
  questions: value.questions.map(({ measure, hint, when, ...question }) => ({
    id: question.id,
    kind: question.kind,
    ...(measure && { measure }),
    title: say(question.title, lang),
    ...(hint && { hint: say(hint, lang) }),
    choices: (question.choices ?? []).map((choice) => ({
      value: choice.value,
      title: say(choice.title, lang),
    })),
    required: question.required ?? false,
    ...(when && { when }),
  })),
  ...(value['closes-on'] && { closesOn: value['closes-on'] }),
});

export const isClosed = ({ value }: Item<InstrumentItem>, today: string): boolean =>
  (value['closes-on'] ?? '9999-12-31') < today;

/**
 * What is wrong with answers: unknown questions, choices that are not offered,
 * questions that were not asked after the earlier answers. What is still
 * missing is no fault: the first answer comes before the rest.
 */
export function faultsIn(
  { questions }: InstrumentItem,
  { answers, comment }: Pick<FeedbackInput, 'answers' | 'comment'>,
): FieldFault[] {
  if (answers.length === 0 && !comment) return [{ pointer: '/answers', code: 'too-few' }];
  return answers.flatMap((answer, index) => {
    const question = questions.find(({ id }) => id === answer.question);
    const isRepeated = answers.findIndex((one) => one.question === answer.question) !== index;
    if (!question || isRepeated || !wasAsked(question, answers))
      return [{ pointer: `/answers/${index}/question`, code: 'not-listed' as const }];
    return faultsInOne(question, answer).map(([place, code]) => ({
      pointer: `/answers/${index}/${place}`,
      code,
    }));
  });
}

const wasAsked = ({ when }: QuestionItem, answers: readonly QuestionAnswer[]): boolean =>
  !when ||
  answers.some(
    ({ question, chosen = [] }) =>
      question === when.question && chosen.some((value) => when.chosen.includes(value)),
  );

function faultsInOne(
  { kind, choices = [] }: QuestionItem,
  { chosen, text }: QuestionAnswer,
): [string, FieldFault['code']][] {
  if (kind === 'text')
    return [
      ...(chosen ? [['chosen', 'unknown'] as [string, 'unknown']] : []),
      ...(text ? [] : [['text', 'missing'] as [string, 'missing']]),
    ];
  if (text !== undefined) return [['text', 'unknown']];
  if (!chosen) return [['chosen', 'missing']];
  if (kind !== 'multiple' && chosen.length > 1) return [['chosen', 'too-many']];
  const offered = choices.map(({ value }) => value);
  return chosen.flatMap((value, index): [string, FieldFault['code']][] =>
    offered.includes(value) && chosen.indexOf(value) === index
      ? []
      : [[`chosen/${index}`, 'not-listed']],
  );
}

/** What the answers say about satisfaction. */
export interface Measured {
  readonly score: number | null;
  readonly need: string | null;
  readonly effort: number | null;
  readonly is_easy: boolean | null;
  readonly segment: string | null;
  readonly good: string[];
  readonly bad: string[];
}

export function measure(
  { questions }: InstrumentItem,
  answers: readonly QuestionAnswer[],
): Measured {
  const chosenFor = (fits: (question: QuestionItem) => boolean): readonly string[] =>
    answers.find(({ question }) => questions.some((one) => one.id === question && fits(one)))
      ?.chosen ?? [];
  const one = (name: QuestionItem['measure']): string | undefined =>
    chosenFor(({ measure: what }) => what === name)[0];
  const drivers = (side: 'good' | 'bad') => [
    ...chosenFor((question) => question.measure === 'drivers' && question.drivers === side),
  ];
  const effort = numberOf(one('effort'));
  const steps = questions.find(({ measure: what }) => what === 'effort')?.choices?.length ?? 7;
  return {
    score: numberOf(one('satisfaction')),
    need: one('need') ?? null,
    effort,
    // The upper part of the scale: 5 to 7 of 7, 4 and 5 of 5 (satisfaction.md).
    is_easy: effort === null ? null : effort > steps * 0.6,
    segment: one('segment') ?? null,
    good: drivers('good'),
    bad: drivers('bad'),
  };
}

const numberOf = (text: string | undefined): number | null =>
  text === undefined ? null : Number(text);
