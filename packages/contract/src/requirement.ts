import Type, { type Static, type TProperties } from 'typebox';
import {
  Address,
  Instant,
  LocalDate,
  Named,
  Slug,
  Text,
  line,
  list,
  object,
  oneOf,
  remark,
} from './schema.js';

/** What a requirement is made of by law: 247-ФЗ, article 10 (law.md B9). */
export const RequirementKind = oneOf(['condition', 'limit', 'ban', 'duty']);

/** Who must comply, or whom it concerns: a passenger asks what an airline must do. */
export const RequirementParty = oneOf([
  'citizen',
  'self-employed',
  'entrepreneur',
  'organisation',
  'management-company',
  'airline',
  'public-body',
]);

/** One thought, with an id of its own: clients say of each whether it is clear (A36). */
export const Paragraph = object({ id: Slug, text: Text }, { title: 'Paragraph' });
const paragraphs = (maxItems: number) => list(Paragraph, { maxItems });

/** The act that says so, as people cite it. */
export const Act = object(
  {
    kind: line(),
    number: line(),
    date: LocalDate,
    title: Text,
    edition: Type.Optional(LocalDate),
    url: Type.Optional(Address),
  },
  { title: 'Act' },
);

/** One clause on three levels: as the act says it, plainly, and in easy-to-read language (A05). */
export const Clause = object(
  {
    id: Slug,
    label: Text,
    exact: Type.Optional(Text),
    plain: paragraphs(20),
    clear: paragraphs(20),
  },
  { title: 'Clause' },
);

const answerChoice = object({ id: Slug, text: Text });

/** The same shape as `Applicability` of applicability.ts, as the wire has it. */
export const ApplicabilityRules = object(
  {
    questions: list(
      object({
        id: Slug,
        text: Text,
        hint: Type.Optional(Text),
        answers: list(answerChoice, { maxItems: 10, minItems: 2 }),
      }),
      { maxItems: 12 },
    ),
    conditions: list(
      object({
        id: Slug,
        any: list(
          Type.Union([
            object({ question: Slug, is: list(Slug, { maxItems: 10, minItems: 1 }) }),
            object({ condition: Slug, holds: Type.Boolean() }),
          ]),
          { maxItems: 10, minItems: 1 },
        ),
        holds: Text,
        fails: Text,
        usually: Type.Optional(Type.Boolean()),
        part: Type.Optional(Type.Boolean()),
      }),
      { maxItems: 20 },
    ),
  },
  { title: 'ApplicabilityRules' },
);

/** Who checks, how, how often and what lowers the risk category (A91, A92). */
export const Control = object(
  {
    body: Text,
    how: Text,
    often: Text,
    lowerRisk: Text,
    object: Text,
    help: list(Text, { maxItems: 10 }),
  },
  { title: 'Control' },
);

/** Where the words come from and how far they may be relied on (A44). */
export const Checked = object(
  {
    on: LocalDate,
    until: LocalDate,
    stale: Type.Boolean({ description: 'The check is older than it may be.' }),
    official: Type.Boolean({ description: 'Held against the official source.' }),
    owner: Text,
    doubts: list(Text, { maxItems: 10 }),
    sources: list(object({ url: Address, seen: Text }), { maxItems: 20 }),
  },
  { title: 'Checked' },
);

/** Set by a person of the agency alone, for one text; new words need a new mark. */
export const Assessment = object({ at: Instant, assessors: remark() }, { title: 'Assessment' });

/** How hard the plain and the clear text read: the median grade; absent for texts too short to tell. */
const Readability = object({
  plain: Type.Optional(Type.Number()),
  clear: Type.Optional(Type.Number()),
});

export const Term = object(
  {
    id: Slug,
    term: Text,
    definition: Text,
    forms: list(line(), {
      maxItems: 60,
      description: 'How the term stands in the texts of this card.',
    }),
  },
  { title: 'Term' },
);

/** One edition of a requirement, with everything a person asks about it (A05, A35, A40, A44). */
export const Requirement = object(
  {
    id: Slug,
    version: line(),
    effectiveFrom: LocalDate,
    effectiveTo: Type.Optional(LocalDate),
    title: Text,
    question: Text,
    answer: Paragraph,
    field: Named,
    kind: RequirementKind,
    who: list(RequirementParty, { maxItems: 10, minItems: 1 }),
    concerns: list(RequirementParty, { maxItems: 10, minItems: 1 }),
    situations: list(Named, { maxItems: 20 }),
    services: list(Named, { maxItems: 20 }),
    activities: list(line(), { maxItems: 50, description: 'Codes of activity (ОКВЭД).' }),
    steps: paragraphs(20),
    purpose: paragraphs(10),
    deadline: paragraphs(10),
    money: paragraphs(10),
    time: paragraphs(10),
    evidence: paragraphs(20),
    mistakes: paragraphs(20),
    breach: paragraphs(20),
    act: Act,
    clauses: list(Clause, { maxItems: 50 }),
    applicability: Type.Optional(ApplicabilityRules),
    control: Control,
    checked: Checked,
    readability: Readability,
    assessment: Type.Optional(Assessment),
    terms: list(Term, { maxItems: 60 }),
    checklist: Type.Optional(Slug),
    related: list(Named, { maxItems: 20 }),
    editions: list(object({ version: line(), from: LocalDate, what: Type.Optional(Text) }), {
      maxItems: 100,
      description: 'All editions, the newest first.',
    }),
  },
  { title: 'Requirement' },
);

/** A stretch of a text, in UTF-16 code units: words that were looked for. */
const Mark = object({ start: Type.Integer({ minimum: 0 }), end: Type.Integer({ minimum: 0 }) });

/** A requirement in a list. */
export const RequirementSummary = object(
  {
    id: Slug,
    title: Text,
    question: Text,
    field: Named,
    kind: RequirementKind,
    concerns: list(RequirementParty, { maxItems: 10 }),
    stale: Type.Boolean(),
    excerpt: Type.Optional(object({ text: Text, marks: list(Mark, { maxItems: 50 }) })),
  },
  { title: 'RequirementSummary' },
);

const counted = <Properties extends TProperties>(properties: Properties) =>
  list(object({ ...properties, count: Type.Integer({ minimum: 0 }) }), { maxItems: 500 });

/** How many of the found requirements each filter would leave. */
export const RequirementFacets = object(
  {
    field: counted(Named.properties),
    situation: counted(Named.properties),
    service: counted(Named.properties),
    concerns: counted({ id: RequirementParty }),
    kind: counted({ id: RequirementKind }),
  },
  { title: 'RequirementFacets' },
);

export const RequirementList = object(
  {
    total: Type.Integer({ minimum: 0 }),
    items: list(RequirementSummary, { maxItems: 50 }),
    facets: RequirementFacets,
    understood: Type.Optional(
      line({ description: 'What was looked for instead, when words were misspelt.' }),
    ),
  },
  { title: 'RequirementList' },
);

/** What became different, when, in words a person can act on. */
export const RequirementChange = object(
  {
    id: Slug,
    title: Text,
    on: LocalDate,
    kind: oneOf(['new', 'changed', 'ended']),
    what: Type.Optional(Text),
    previous: Type.Optional(line({ description: 'Version of the edition before.' })),
    version: line(),
  },
  { title: 'RequirementChange' },
);

/** Two editions side by side, word by word. */
export const RequirementDifference = object(
  {
    id: Slug,
    from: object({ version: line(), effectiveFrom: LocalDate }),
    to: object({ version: line(), effectiveFrom: LocalDate }),
    what: Type.Optional(Text),
    parts: list(
      object({
        place: oneOf([
          'question',
          'answer',
          'steps',
          'purpose',
          'deadline',
          'money',
          'time',
          'evidence',
          'mistakes',
          'breach',
          'exact',
          'plain',
          'clear',
        ]),
        label: Type.Optional(Text),
        runs: list(object({ kind: oneOf(['same', 'added', 'removed']), text: Type.String() }), {
          maxItems: 10_000,
        }),
      }),
      { maxItems: 500, description: 'Only what differs.' },
    ),
  },
  { title: 'RequirementDifference' },
);

export type RequirementKind = Static<typeof RequirementKind>;
export type RequirementParty = Static<typeof RequirementParty>;
export type Paragraph = Static<typeof Paragraph>;
export type Act = Static<typeof Act>;
export type Clause = Static<typeof Clause>;
export type ApplicabilityRules = Static<typeof ApplicabilityRules>;
export type Control = Static<typeof Control>;
export type Checked = Static<typeof Checked>;
export type Assessment = Static<typeof Assessment>;
export type Term = Static<typeof Term>;
export type Requirement = Static<typeof Requirement>;
export type RequirementSummary = Static<typeof RequirementSummary>;
export type RequirementFacets = Static<typeof RequirementFacets>;
export type RequirementList = Static<typeof RequirementList>;
export type RequirementChange = Static<typeof RequirementChange>;
export type RequirementDifference = Static<typeof RequirementDifference>;
