import {
  Address,
  LegalBasis,
  LocalDate,
  RequirementParty,
  RequirementKind,
  Slug,
  line,
  list,
  object,
  oneOf,
} from '@zabota/contract';
import Type, { type Static } from 'typebox';
import { Words, dated } from '../../content/words.schema.js';

/**
 * What stands before the words of a requirement, and the small items it names.
 *
 * An act is entered once; a requirement names it. A mark of assessors has no
 * field here: people set it through the service, never a file (C3 of readability.md).
 */

export const ActItem = object({
  ...dated,
  kind: line(),
  number: line(),
  'official-title': Words,
  date: LocalDate,
  url: Type.Optional(Address),
});

export const ControlItem = object({
  ...dated,
  body: Words,
  how: Words,
  often: Words,
  'lower-risk': Words,
  object: Words,
  help: list(Words, { maxItems: 10, minItems: 1 }),
});

export const GlossaryItem = object({
  ...dated,
  term: Words,
  definition: Words,
  also: Type.Optional(list(Words, { maxItems: 20, description: 'Other words for the same.' })),
});

const NamedItem = object({ id: Slug, title: Words });

export const RulebookItem = object({
  ...dated,
  owner: Words,
  'check-days': Type.Integer({ minimum: 1, maximum: 3650 }),
  fields: list(NamedItem, { maxItems: 50 }),
  situations: list(NamedItem, { maxItems: 500 }),
});

export const ChecklistItem = object({
  ...dated,
  title: Words,
  summary: Words,
  minutes: Type.Integer({ minimum: 1, maximum: 240 }),
  field: Slug,
  'checked-on': LocalDate,
  questions: list(
    object({
      id: Slug,
      text: Words,
      advice: Words,
      requirement: Type.Optional(Slug),
      clause: Type.Optional(Slug),
      remind: Type.Optional(object({ title: Words, every: oneOf(['month', 'quarter', 'year']) })),
    }),
    { maxItems: 100, minItems: 1 },
  ),
  declaration: Type.Optional(
    object({ service: Slug, basis: LegalBasis, gives: Words, valid: Words }),
  ),
});

const Question = object({
  id: Slug,
  text: Words,
  hint: Type.Optional(Words),
  answers: Type.Optional(list(NamedItem, { maxItems: 10, minItems: 2 })),
});

const Condition = object({
  id: Slug,
  any: list(
    Type.Union([
      object({ question: Slug, is: list(Slug, { maxItems: 10, minItems: 1 }) }),
      object({ condition: Slug, holds: Type.Boolean() }),
    ]),
    { maxItems: 10, minItems: 1 },
  ),
  holds: Words,
  fails: Words,
  usually: Type.Optional(Type.Boolean()),
  part: Type.Optional(Type.Boolean()),
});

/** A number or a day that must be the same wherever it is told (A44). */
const Fact = object({ id: Slug, value: line() });

/** Front matter of `<id>.ru.md`: everything that is the same in every language. */
export const RequirementFront = object({
  ...dated,
  'effective-to': Type.Optional(LocalDate),
  title: Words,
  keywords: Type.Optional(Words),
  what: Type.Optional(Words),
  field: Slug,
  kind: RequirementKind,
  who: list(RequirementParty, { maxItems: 10, minItems: 1 }),
  concerns: list(RequirementParty, { maxItems: 10, minItems: 1 }),
  situations: list(Slug, { maxItems: 20, minItems: 1 }),
  services: Type.Optional(list(Slug, { maxItems: 20 })),
  activities: Type.Optional(list(line(), { maxItems: 50 })),
  act: Slug,
  edition: Type.Optional(LocalDate),
  control: Slug,
  'checked-on': LocalDate,
  'check-days': Type.Optional(Type.Integer({ minimum: 1, maximum: 3650 })),
  official: Type.Boolean(),
  doubts: Type.Optional(list(Words, { maxItems: 10 })),
  sources: Type.Optional(
    list(object({ url: Address, 'original-words': line() }), { maxItems: 20 }),
  ),
  facts: Type.Optional(list(Fact, { maxItems: 50 })),
  questions: Type.Optional(list(Question, { maxItems: 12 })),
  conditions: Type.Optional(list(Condition, { maxItems: 20 })),
  checklist: Type.Optional(Slug),
  related: Type.Optional(list(Slug, { maxItems: 20 })),
});

/** Front matter of `<id>.en.md`: nothing but a note for the translator, if any. */
export const TranslationFront = object({ note: Type.Optional(line()) });

export type ActItem = Static<typeof ActItem>;
export type ControlItem = Static<typeof ControlItem>;
export type GlossaryItem = Static<typeof GlossaryItem>;
export type RulebookItem = Static<typeof RulebookItem>;
export type ChecklistItem = Static<typeof ChecklistItem>;
export type RequirementFront = Static<typeof RequirementFront>;
