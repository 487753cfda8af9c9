import Type, { type Static } from 'typebox';
import { Subject } from './consent.operations.js';
import { Condition, Offer, OfferAnswer, OfferStage, OfferState } from './offer.js';
import { paths } from './paths.js';
import { problemResponses } from './problem.js';
import {
  AgencyParams,
  Id,
  IdempotencyHeaders,
  Instant,
  LanguageHeaders,
  LegalBasis,
  LocalDate,
  Slug,
  line,
  list,
  object,
  oneOf,
  Named,
} from './schema.js';

/** What an agency knows about the client: only facts that the scenario names are taken. */
const Facts = Type.Record(
  Slug,
  Type.Union([Type.Boolean(), Type.Number(), Type.String({ maxLength: 300 })]),
  { maxProperties: 40 },
);

/** Something happened in a client’s life (A62). The same `reference` counts once, however often it comes. */
export const SituationEvent = object(
  {
    situation: Slug,
    event: Slug,
    reference: line({ description: 'The event’s own number in the system that reports it.' }),
    subject: Subject,
    happenedAt: Instant,
    facts: Type.Optional(Facts),
  },
  { title: 'SituationEvent' },
);

/** What an event led to, scenario by scenario; most lead to nothing, and that is right. */
export const EventOutcome = object(
  {
    event: Id,
    outcomes: list(
      object({
        scenario: Slug,
        outcome: oneOf([
          'offered',
          'no-consent',
          'not-eligible',
          'already-offered',
          'stopped-by-client',
          'too-old',
        ]),
        offer: Type.Optional(Id),
        conditions: list(Condition, { maxItems: 40 }),
      }),
      { maxItems: 40 },
    ),
  },
  { title: 'EventOutcome' },
);

/**
 * An offer that an agency prepares itself, without an event that the service
 * weighs. Its basis is optional in shape and obligatory by promise.
 */
export const OfferInput = object(
  {
    situation: Slug,
    scenario: Slug,
    event: Slug,
    happenedAt: Instant,
    subject: Subject,
    basis: Type.Optional(object({ consent: Type.Optional(Id), law: Type.Optional(LegalBasis) })),
    facts: Type.Optional(Facts),
  },
  { title: 'OfferInput' },
);

/** What an agency system may do to an offer; a skipped stage is 409 `illegal-transition` (A67). */
export const OfferCommand = Type.Union(
  [
    object({ type: Type.Literal('satisfy') }, { description: 'All needs are met or declined.' }),
    object(
      { type: Type.Literal('review') },
      { description: 'The client’s feedback is processed.' },
    ),
    object({ type: Type.Literal('expire') }, { description: 'The time to answer is over.' }),
  ],
  { title: 'OfferCommand' },
);

export const PushedOffer = object(
  { offer: Id, state: OfferState, version: Type.Integer({ minimum: 1 }) },
  { title: 'PushedOffer' },
);

/** How many clients reached each stage (A67); small numbers are held back, and others with them. */
export const OfferFunnel = object(
  {
    from: LocalDate,
    to: LocalDate,
    atLeast: Type.Integer({ description: 'A number of people below this is not shown.' }),
    situations: list(
      object({
        situation: Named,
        stages: list(
          object({
            stage: OfferStage,
            clients: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()], {
              description: '`null`: held back.',
            }),
          }),
          { maxItems: 6 },
        ),
      }),
      { maxItems: 100 },
    ),
  },
  { title: 'OfferFunnel' },
);

export type SituationEvent = Static<typeof SituationEvent>;
export type EventOutcome = Static<typeof EventOutcome>;
export type OfferInput = Static<typeof OfferInput>;
export type OfferCommand = Static<typeof OfferCommand>;
export type PushedOffer = Static<typeof PushedOffer>;
export type OfferFunnel = Static<typeof OfferFunnel>;

const OfferParams = object({ ...AgencyParams.properties, offer: Id });

export const listOffers = {
  ...paths.listOffers,
  schema: {
    operationId: 'listOffers',
    summary: 'Offers to the signed-in client, those that wait for an answer first.',
    tags: ['offer'],
    params: AgencyParams,
    querystring: object({ situation: Type.Optional(Slug) }),
    headers: LanguageHeaders,
    response: { 200: object({ offers: list(Offer, { maxItems: 100 }) }), ...problemResponses },
  },
} as const;

export const answerOffer = {
  ...paths.answerOffer,
  schema: {
    operationId: 'answerOffer',
    summary: 'Confirm, change, decline with a reason, not now, stop offering (A64).',
    tags: ['offer'],
    params: OfferParams,
    headers: Type.Intersect([IdempotencyHeaders, LanguageHeaders]),
    body: OfferAnswer,
    response: { 200: Offer, ...problemResponses },
  },
} as const;

export const pushSituationEvent = {
  ...paths.pushSituationEvent,
  schema: {
    operationId: 'pushSituationEvent',
    summary:
      'Report an event in a client’s life. Without an active consent nothing comes of it (A32).',
    tags: ['integration'],
    params: AgencyParams,
    headers: IdempotencyHeaders,
    body: SituationEvent,
    response: { 200: EventOutcome, ...problemResponses },
  },
} as const;

export const pushOffer = {
  ...paths.pushOffer,
  schema: {
    operationId: 'pushOffer',
    summary: 'Offer a scenario; without a consent or a law it is 422 `promise-incomplete` (A33).',
    tags: ['integration'],
    params: AgencyParams,
    headers: IdempotencyHeaders,
    body: OfferInput,
    response: { 201: PushedOffer, ...problemResponses },
  },
} as const;

export const pushOfferCommand = {
  ...paths.pushOfferCommand,
  schema: {
    operationId: 'pushOfferCommand',
    summary: 'Take an offer to its next stage; a stage cannot be skipped (A67).',
    tags: ['integration'],
    params: OfferParams,
    headers: IdempotencyHeaders,
    body: OfferCommand,
    response: { 200: PushedOffer, ...problemResponses },
  },
} as const;

export const readOfferFunnel = {
  ...paths.readOfferFunnel,
  schema: {
    operationId: 'readOfferFunnel',
    summary: 'How many clients reached each of the six stages (A67).',
    tags: ['staff'],
    params: AgencyParams,
    querystring: object({ from: Type.Optional(LocalDate), to: Type.Optional(LocalDate) }),
    headers: LanguageHeaders,
    response: { 200: OfferFunnel, ...problemResponses },
  },
} as const;
