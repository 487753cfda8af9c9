import { LegalBasis, LocalDate, Slug, line, list, object, oneOf } from '@zabota/contract';
import Type, { type Static } from 'typebox';
import { Words } from './words.schema.js';

const NamedWords = object({ id: Slug, title: Words });
const Value = Type.Union([Type.Boolean(), Type.Number(), line()]);

/** Something that happens in a life, and how old the news may be to act on it (A62). */
const EventType = object({
  ...NamedWords.properties,
  from: Words,
  'act-within-days': Type.Integer({ minimum: 1, maximum: 3660 }),
});

/** What a scenario may know about a client, and from where. Other facts are not taken. */
const Fact = object({
  ...NamedWords.properties,
  kind: oneOf(['boolean', 'number', 'text']),
  unit: Type.Optional(Words),
  source: Words,
  data: Type.Optional(Slug),
});

/** A condition as data: the same facts always give the same answer (A63). */
const Rule = object({
  ...NamedWords.properties,
  fact: Slug,
  is: oneOf(['equal', 'not-equal', 'at-least', 'at-most', 'one-of']),
  value: Type.Union([Value, list(Value, { minItems: 1, maxItems: 40 })]),
  nearest: Words,
  basis: Type.Optional(LegalBasis),
});

const Step = object({
  ...NamedWords.properties,
  who: Words,
  result: Words,
  service: Type.Optional(Slug),
  'by-day': Type.Integer({ minimum: 0, maximum: 366 }),
  cost: Words,
  optional: Type.Optional(Type.Boolean()),
});

const Choice = object({
  ...NamedWords.properties,
  options: list(NamedWords, { minItems: 2, maxItems: 20 }),
});

/** A preliminary client scenario: who it is for, and what would be done (A63). */
export const ScenarioItem = object({
  ...NamedWords.properties,
  summary: Words,
  events: list(Slug, { minItems: 1, maxItems: 20 }),
  basis: Type.Union([object({ purpose: Slug, use: Slug }), object({ law: LegalBasis })]),
  facts: list(Fact, { maxItems: 40 }),
  conditions: list(Rule, { maxItems: 40 }),
  steps: list(Step, { minItems: 1, maxItems: 40 }),
  choices: list(Choice, { maxItems: 10 }),
  result: Words,
  cost: Words,
  'answer-days': Type.Integer({ minimum: 1, maximum: 366 }),
  'decline-reasons': list(NamedWords, { minItems: 1, maxItems: 20 }),
});

/** A life situation with its trigger events and scenarios (A01, A32). */
export const SituationItem = object({
  'effective-from': LocalDate,
  order: Type.Integer(),
  title: Words,
  summary: Words,
  events: list(EventType, { minItems: 1, maxItems: 40 }),
  scenarios: list(ScenarioItem, { maxItems: 40 }),
});

export type SituationItem = Static<typeof SituationItem>;
export type ScenarioItem = Static<typeof ScenarioItem>;
export type RuleItem = Static<typeof Rule>;
export type FactItem = Static<typeof Fact>;
export type FactValue = Static<typeof Value>;
