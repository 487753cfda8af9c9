import Type, { type Static } from 'typebox';
import { CaseState } from './case.js';
import {
  CaseNumber,
  Id,
  Instant,
  LegalBasis,
  LocalDate,
  Slug,
  Text,
  line,
  list,
  object,
  oneOf,
  remark,
  Named,
} from './schema.js';

/** The six stages of proactive service, none of which may be skipped (A59-A67). */
export const OfferStage = oneOf([
  'informed',
  'consented',
  'drafted',
  'confirmed',
  'satisfied',
  'reviewed',
]);

/** Where an offer stands: at a stage, put off, or ended on the way. */
export const OfferState = oneOf([
  'informed',
  'consented',
  'drafted',
  'not-now',
  'confirmed',
  'satisfied',
  'reviewed',
  'declined',
  'stopped',
  'consent-ended',
  'expired',
]);

/** A condition of eligibility, held against what is known: the same facts give the same answer. */
export const Condition = object(
  {
    id: Slug,
    title: Text,
    status: oneOf(['met', 'not-met', 'unknown']),
    found: Type.Optional(Text),
    nearest: Type.Optional(Text),
    basis: Type.Optional(LegalBasis),
  },
  { title: 'Condition' },
);

/** A fact about the client that was used, and where it came from. */
export const UsedFact = object(
  { id: Slug, title: Text, value: Text, source: Text, at: Instant },
  { title: 'UsedFact' },
);

/** A step of the draft scenario (A63). An optional one can be left out. */
export const DraftStep = object(
  {
    id: Slug,
    title: Text,
    who: Text,
    result: Text,
    service: Type.Optional(Named),
    plannedOn: LocalDate,
    cost: Text,
    optional: Type.Boolean(),
    chosen: Type.Boolean(),
  },
  { title: 'DraftStep' },
);

/** Something the client may change before confirming. */
export const DraftChoice = object(
  {
    id: Slug,
    title: Text,
    options: list(Named, { minItems: 2, maxItems: 20 }),
    chosen: Slug,
  },
  { title: 'DraftChoice' },
);

/** The preliminary scenario: what would be done, by whom, by when, for how much (A63). */
export const Draft = object(
  {
    title: Text,
    steps: list(DraftStep, { minItems: 1, maxItems: 40 }),
    choices: list(DraftChoice, { maxItems: 10 }),
    result: Text,
    cost: Text,
    endsOn: LocalDate,
    scenarioVersion: line(),
  },
  { title: 'Draft' },
);

/** Why somebody gets this offer: the event, and what lets us act (A32, A61, A62). */
export const OfferReason = object(
  {
    event: object({ id: Slug, title: Text, at: Instant, from: Text }),
    basis: Type.Union([
      object({
        kind: Type.Literal('consent'),
        purpose: Named,
        receipt: Id,
        givenAt: Instant,
      }),
      object({ kind: Type.Literal('law'), law: LegalBasis }),
    ]),
  },
  { title: 'OfferReason' },
);

/** A case that grew out of an offer. */
export const OfferCase = object(
  {
    number: CaseNumber,
    title: Text,
    state: object({ code: CaseState, title: Text, final: Type.Boolean() }),
  },
  { title: 'OfferCase' },
);

export const OfferAnswerKind = oneOf(['confirm', 'change', 'decline', 'not-now', 'stop-offering']);

/** A proactive offer. Nothing is sent anywhere before the client confirms it (A64). */
export const Offer = object(
  {
    id: Id,
    version: Type.Integer({ minimum: 1 }),
    situation: Named,
    scenario: Named,
    title: Text,
    summary: Text,
    state: object({ code: OfferState, title: Text, since: Instant, final: Type.Boolean() }),
    stages: list(
      object({
        id: OfferStage,
        title: Text,
        status: oneOf(['done', 'now', 'next', 'left-out']),
        at: Type.Optional(Instant),
      }),
      { minItems: 6, maxItems: 6 },
    ),
    why: OfferReason,
    used: list(UsedFact, { maxItems: 40 }),
    conditions: list(Condition, { maxItems: 40 }),
    draft: Draft,
    legal: list(OfferAnswerKind, { maxItems: 5 }),
    declineReasons: list(Named, { maxItems: 20 }),
    expiresOn: LocalDate,
    askAgainOn: Type.Optional(LocalDate),
    cases: list(OfferCase, { maxItems: 20 }),
  },
  { title: 'Offer' },
);

/** The client’s answer; `version` is the one they saw (409 `offer-changed` otherwise). */
const version = { version: Type.Integer({ minimum: 1 }) };
export const OfferAnswer = Type.Union(
  [
    object({ type: Type.Literal('confirm'), ...version }),
    object({
      type: Type.Literal('change'),
      ...version,
      steps: list(Slug, { maxItems: 40, description: 'Optional steps to keep.' }),
      choices: Type.Record(Slug, Slug),
    }),
    object({
      type: Type.Literal('decline'),
      ...version,
      reason: Slug,
      comment: Type.Optional(remark()),
    }),
    object({ type: Type.Literal('not-now'), ...version, askAgainOn: Type.Optional(LocalDate) }),
    object({
      type: Type.Literal('stop-offering'),
      ...version,
      scope: oneOf(['scenario', 'situation']),
    }),
  ],
  { title: 'OfferAnswer' },
);

export type OfferStage = Static<typeof OfferStage>;
export type OfferState = Static<typeof OfferState>;
export type Condition = Static<typeof Condition>;
export type UsedFact = Static<typeof UsedFact>;
export type DraftStep = Static<typeof DraftStep>;
export type DraftChoice = Static<typeof DraftChoice>;
export type Draft = Static<typeof Draft>;
export type OfferReason = Static<typeof OfferReason>;
export type OfferCase = Static<typeof OfferCase>;
export type OfferAnswerKind = Static<typeof OfferAnswerKind>;
export type Offer = Static<typeof Offer>;
export type OfferAnswer = Static<typeof OfferAnswer>;
