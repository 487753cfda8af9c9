import {
  FeedbackKind,
  Measure,
  Slug,
  Address,
  LegalBasis,
  LocalDate,
  line,
  list,
  limits,
  object,
  oneOf,
} from '@zabota/contract';
import Type, { type Static } from 'typebox';
import { Words, dated } from './words.schema.js';

const QuestionItem = object({
  id: Slug,
  kind: oneOf(['single', 'multiple', 'scale', 'text']),
  measure: Type.Optional(Measure),
  drivers: Type.Optional(
    oneOf(['good', 'bad'], { description: 'Which side of the drivers a choice speaks for.' }),
  ),
  title: Words,
  hint: Type.Optional(Words),
  choices: Type.Optional(list(object({ value: Slug, title: Words }), { maxItems: 20 })),
  required: Type.Optional(Type.Boolean()),
  when: Type.Optional(
    object({ question: Slug, chosen: list(Slug, { maxItems: 20, minItems: 1 }) }),
  ),
});

/** A question set. Its version is the hash of its words: answers keep the very wording they were given to. */
export const InstrumentItem = object({
  ...dated,
  kind: oneOf(['rating', 'micro', 'survey']),
  audience: oneOf(['clients', 'staff']),
  title: Words,
  intro: Type.Optional(Words),
  'asks-about': list(oneOf(['service', 'case', 'stage', 'requirement', 'page']), {
    maxItems: 5,
    description: 'Subjects that get these questions when nobody names an instrument.',
  }),
  kinds: list(FeedbackKind, { maxItems: 4, minItems: 1 }),
  'closes-on': Type.Optional(LocalDate),
  questions: list(QuestionItem, { maxItems: limits.questionsPerInstrument, minItems: 1 }),
});

const Named = object({ id: Slug, title: Words });

/** How an agency hears its clients: what it publishes, and by which rules. */
export const VoiceItem = object({
  ...dated,
  privacy: Words,
  threshold: Type.Integer({ minimum: 5, maximum: 1000 }),
  licence: object({ name: Words, url: Address }),
  'hand-over': Type.Optional(
    object({
      to: Words,
      kinds: list(FeedbackKind, { maxItems: 4, minItems: 1 }),
      consent: Words,
      body: Type.Record(Type.String(), Type.Unknown(), {
        description: 'JSON of the other system; texts may name {id}, {words} and others.',
      }),
      reference: Type.Optional(
        Type.String({
          pattern: '^(/[^/]+)+$',
          description: 'Where its number stands in its answer.',
        }),
      ),
    }),
  ),
  drivers: list(Named, { maxItems: 20 }),
  segments: list(Named, { maxItems: 20 }),
  initiatives: object({
    title: Words,
    rules: list(Words, { maxItems: 20, minItems: 1 }),
    'answer-within': Words,
    support: Words,
    check: object({
      count: Type.Integer({ minimum: 1, maximum: 30 }),
      basis: LegalBasis,
    }),
    term: object({
      count: Type.Integer({ minimum: 1, maximum: 365 }),
      unit: oneOf(['working-days', 'calendar-days']),
      roll: oneOf(['forward', 'backward', 'none']),
      basis: LegalBasis,
    }),
    stages: list(object({ id: Slug, title: Words, note: Type.Optional(Words) }), {
      maxItems: 10,
      minItems: 1,
    }),
    appeal: object({ to: Words, how: Words }),
    page: Type.Optional(object({ ru: line(), en: Type.Optional(line()) })),
  }),
});

export type QuestionItem = Static<typeof QuestionItem>;
export type InstrumentItem = Static<typeof InstrumentItem>;
export type VoiceItem = Static<typeof VoiceItem>;
