import {
  Address,
  Email,
  Language,
  LegalBasis,
  OtherWay,
  Regime,
  RequiredField,
  Slug,
  StopKind,
  line,
  list,
  object,
  oneOf,
} from '@zabota/contract';
import Type, { type Static } from 'typebox';
import { PurposeItem } from './purpose.schema.js';
import { SituationItem } from './situation.schema.js';
import { InstrumentItem, VoiceItem } from './voice.schema.js';
import { Words, dated } from './words.schema.js';
import {
  ActItem,
  ChecklistItem,
  ControlItem,
  GlossaryItem,
  RulebookItem,
} from '../requirement/content/requirement.schema.js';

/*
 * What an agency writes: one file an item, Russian always, English where there is one.
 * Terms of law are here and nowhere in code, each from a date on (decision 7, law.md).
 */

const Person = object({
  role: Words,
  phone: Type.Optional(line()),
  email: Type.Optional(Email),
  hours: Type.Optional(Words),
  'stand-in': Type.Optional(object({ role: Words, phone: Type.Optional(line()) })),
});

const Term = {
  count: Type.Integer({ minimum: 0, maximum: 1000 }),
  unit: oneOf(['working-days', 'calendar-days']),
  roll: oneOf(['forward', 'backward', 'none']),
  basis: LegalBasis,
};

/** Who considers a complaint about whom. Nobody considers a complaint about themselves (A43). */
const Addressee = object({
  who: Words,
  why: Words,
  outside: Type.Optional(
    Type.Boolean({ description: 'Another body considers it; the agency forwards the complaint.' }),
  ),
});

export const AgencyItem = object({
  ...dated,
  country: oneOf(['ru']),
  name: Words,
  'time-zone': line(),
  languages: list(Language, { maxItems: 2, minItems: 1 }),
  contact: Person,
  site: Type.Optional(Address),
  'case-page': Type.Optional(object({ ru: Address, en: Type.Optional(Address) })),
  'requirement-page': Type.Optional(object({ ru: Address, en: Type.Optional(Address) })),
  'appeal-how': Words,
  superior: Words,
  addressees: Type.Record(Type.String(), Addressee),
  origins: list(Address, { maxItems: 20 }),
  keys: list(
    object({
      id: Type.String({ format: 'uuid' }),
      kind: oneOf(['test', 'live']),
      label: line(),
      sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    }),
    { maxItems: 20 },
  ),
  roles: list(object({ id: oneOf(['operator', 'owner', 'auditor']), name: Words }), {
    maxItems: 3,
  }),
  operator: Type.Optional(
    object(
      { address: Words, number: line(), storage: Words },
      { description: 'The agency as operator of personal data; obligatory where it has purposes.' },
    ),
  ),
  retention: Type.Optional(
    list(
      object({
        id: oneOf(['consents', 'uses', 'offers', 'cases', 'complaints', 'letters', 'readings']),
        years: Type.Integer({ minimum: 1, maximum: 100 }),
        law: LegalBasis,
        why: Words,
      }),
      { maxItems: 7, description: 'What the law keeps when a client asks to erase, and how long.' },
    ),
  ),
  'data-page': Type.Optional(object({ ru: Address, en: Type.Optional(Address) })),
  units: Type.Optional(
    list(object({ id: Slug, title: Words }), {
      maxItems: 500,
      description: 'Units whose people are asked how they work; each is shown when many answered.',
    }),
  ),
  clients: Type.Optional(object({ issuer: Address, audience: line(), jwks: Address })),
});

export const ManagerItem = object({ ...dated, ...Person.properties });

const StageItem = object({
  id: Slug,
  title: Words,
  note: Type.Optional(Words),
  'by-day': Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 1000,
      description: 'Planned end, in days of the term’s own unit after registration.',
    }),
  ),
});

/** A service with the client scenario that its cases follow (A86). */
export const ServiceItem = object({
  ...dated,
  order: Type.Integer(),
  title: Words,
  summary: Words,
  situation: Type.Optional(Slug),
  owner: Person,
  manager: Slug,
  cost: Words,
  'term-words': Words,
  term: object(Term),
  appeal: object({ to: Words, how: Words }),
  stages: list(StageItem, { maxItems: 40, minItems: 1 }),
});

export const RegimeItem = object({
  ...dated,
  title: Words,
  accepts: oneOf(['always', 'identified', 'never']),
  'why-not': Type.Optional(Words),
  'other-ways': list(
    object({
      kind: OtherWay.properties.kind,
      title: Words,
      explanation: Type.Optional(Words),
      url: Type.Optional(Address),
      address: Type.Optional(Words),
    }),
    { maxItems: 10 },
  ),
  registration: Type.Optional(object(Term)),
  terms: list(object({ grounds: Type.Optional(list(Slug, { maxItems: 60 })), ...Term }), {
    maxItems: 10,
  }),
  forbids: list(object({ command: oneOf(['stop', 'extend', 'forward']), law: LegalBasis }), {
    maxItems: 10,
  }),
  extension: Type.Optional(
    object({ times: Type.Integer(), 'calendar-days': Type.Integer(), law: LegalBasis }),
  ),
  'answer-holds': list(Words, { maxItems: 12 }),
  required: list(RequiredField, { maxItems: 12 }),
  stages: list(StageItem, { maxItems: 10 }),
  appeal: object({ to: Words, how: Words }),
});

/** The first of the two choices that lead to a ground. */
export const TopicItem = object({
  ...dated,
  order: Type.Integer(),
  title: Words,
  hint: Type.Optional(Words),
});

/** One answer to "what happened?". The first line of `regimes` that fits decides the law. */
export const GroundItem = object({
  ...dated,
  order: Type.Integer(),
  title: Words,
  hint: Type.Optional(Words),
  topic: Slug,
  omission: Type.Boolean(),
  principles: Type.Optional(Type.Boolean()),
  regimes: list(
    object({
      'about-service': Type.Optional(Type.Boolean()),
      regime: Regime,
    }),
    { maxItems: 4, minItems: 1 },
  ),
});

export const PrinciplesItem = object({
  ...dated,
  principles: list(object({ id: Slug, title: Words }), { maxItems: 40 }),
});

/** Codifier of stops (A22): like cases get like words, and nobody forgets a part of the promise. */
export const StopReasonItem = object({
  ...dated,
  kinds: list(StopKind, { maxItems: 4, minItems: 1 }),
  title: Words,
  explanation: Words,
  basis: LegalBasis,
  fixes: list(
    object({
      title: Words,
      where: Words,
      days: Type.Integer({ minimum: 1, maximum: 365, description: 'Working days to mend it.' }),
      ask: Type.Optional(oneOf(['upload', 'text', 'confirm', 'visit'])),
    }),
    { maxItems: 20, minItems: 1 },
  ),
  resume: Words,
});

/** A ready answer to a complaint (A22, A55). */
export const AnswerItem = object({
  ...dated,
  title: Words,
  decision: oneOf(['satisfied', 'partly-satisfied', 'denied']),
  reasons: Words,
  basis: list(LegalBasis, { maxItems: 20, minItems: 1 }),
  'actions-taken': Words,
  apology: Type.Optional(Words),
  'next-steps': Words,
  cause: Slug,
});

export const contentKinds = {
  managers: ManagerItem,
  services: ServiceItem,
  regimes: RegimeItem,
  topics: TopicItem,
  grounds: GroundItem,
  principles: PrinciplesItem,
  'stop-reasons': StopReasonItem,
  answers: AnswerItem,
  purposes: PurposeItem,
  situations: SituationItem,
  instruments: InstrumentItem,
  voice: VoiceItem,
  acts: ActItem,
  controls: ControlItem,
  glossary: GlossaryItem,
  rulebook: RulebookItem,
  checklists: ChecklistItem,
} as const;

export type ContentKind = keyof typeof contentKinds;
export type AgencyItem = Static<typeof AgencyItem>;
export type ManagerItem = Static<typeof ManagerItem>;
export type ServiceItem = Static<typeof ServiceItem>;
export type StageItem = Static<typeof StageItem>;
export type RegimeItem = Static<typeof RegimeItem>;
export type TopicItem = Static<typeof TopicItem>;
export type GroundItem = Static<typeof GroundItem>;
export type PrinciplesItem = Static<typeof PrinciplesItem>;
export type StopReasonItem = Static<typeof StopReasonItem>;
export type AnswerItem = Static<typeof AnswerItem>;
export type PersonItem = Static<typeof Person>;
export type TermItem = ServiceItem['term'];
