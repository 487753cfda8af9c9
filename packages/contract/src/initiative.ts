import Type, { type Static } from 'typebox';
import { CaseState } from './case.js';
import { Capability } from './case.operations.js';
import { ChangeRecord, PersonalDataKind } from './feedback.js';
import { paths } from './paths.js';
import { problemResponses } from './problem.js';
import {
  Address,
  AgencyParams,
  CaseNumber,
  CaseParams,
  Email,
  IdempotencyHeaders,
  Instant,
  Language,
  LanguageHeaders,
  LocalDate,
  Slug,
  Text,
  line,
  list,
  object,
  oneOf,
  remark,
} from './schema.js';
import { InitiativeAnswer } from './initiative.answer.js';

/** A published initiative: what anybody sees. Its author is named nowhere. */
export const Initiative = object(
  {
    number: CaseNumber,
    title: Text,
    text: Text,
    service: Type.Optional(object({ id: Slug, title: Text })),
    state: object({ code: CaseState, title: Text, since: Instant }),
    publishedOn: LocalDate,
    supporters: Type.Integer({ minimum: 0 }),
    open: Type.Boolean({ description: 'Can be supported now.' }),
    answer: Type.Optional(InitiativeAnswer),
    change: Type.Optional(ChangeRecord),
    page: Type.Optional(Address),
  },
  { title: 'Initiative' },
);

export const InitiativeList = object(
  {
    total: Type.Integer({ minimum: 0 }),
    initiatives: list(Initiative, { maxItems: 20 }),
    next: Type.Optional(
      Type.String({ maxLength: 60, description: 'Ask with it for the next page.' }),
    ),
    services: list(object({ id: Slug, title: Text }), { maxItems: 500 }),
    rules: object({
      title: Text,
      items: list(Text, { maxItems: 20, description: 'By what rules initiatives are published.' }),
      answerWithin: Text,
      support: Text,
    }),
    feed: Type.String({ description: 'Address of the Atom feed, relative to the service.' }),
  },
  { title: 'InitiativeList' },
);

export const InitiativeInput = object(
  {
    title: line({ maxLength: 120 }),
    text: remark({ minLength: 10 }),
    service: Type.Optional(Slug),
    situation: Type.Optional(Slug),
    email: Type.Optional(Email),
    lang: Language,
    website: Type.Optional(
      Type.String({
        maxLength: 300,
        description: 'A trap for robots: people never see this field.',
      }),
    ),
  },
  { title: 'InitiativeInput' },
);

/** Kept by the author: an initiative is a case, so number and code open it in a tracker too. */
export const InitiativeReceipt = object(
  {
    number: CaseNumber,
    code: Type.String(),
    filedAt: Instant,
    checkedBy: LocalDate,
    masked: list(PersonalDataKind, { maxItems: 5 }),
    capability: Capability,
  },
  { title: 'InitiativeReceipt' },
);

export const SimilarInitiative = object(
  {
    number: CaseNumber,
    title: Text,
    state: object({ code: CaseState, title: Text }),
    supporters: Type.Integer({ minimum: 0 }),
  },
  { title: 'SimilarInitiative' },
);

export type Initiative = Static<typeof Initiative>;
export type InitiativeList = Static<typeof InitiativeList>;
export type InitiativeInput = Static<typeof InitiativeInput>;
export type InitiativeReceipt = Static<typeof InitiativeReceipt>;
export type SimilarInitiative = Static<typeof SimilarInitiative>;

const tags = ['initiative'];

export const listInitiatives = {
  ...paths.listInitiatives,
  schema: {
    operationId: 'listInitiatives',
    summary: 'Published initiatives, with search (A27).',
    tags,
    params: AgencyParams,
    querystring: object({
      words: Type.Optional(Type.String({ maxLength: 100 })),
      state: Type.Optional(oneOf(['open', 'answered', 'done'])),
      service: Type.Optional(Slug),
      order: Type.Optional(oneOf(['newest', 'most-supported'])),
      after: Type.Optional(Type.String({ maxLength: 60 })),
    }),
    headers: LanguageHeaders,
    response: { 200: InitiativeList, ...problemResponses },
  },
} as const;

export const readInitiative = {
  ...paths.readInitiative,
  schema: {
    operationId: 'readInitiative',
    summary: 'One published initiative with its official answer.',
    tags,
    params: CaseParams,
    headers: LanguageHeaders,
    response: { 200: Initiative, ...problemResponses },
  },
} as const;

export const proposeInitiative = {
  ...paths.proposeInitiative,
  schema: {
    operationId: 'proposeInitiative',
    summary: 'Propose an initiative. It is checked by a person before it is published.',
    tags,
    params: AgencyParams,
    headers: Type.Intersect([IdempotencyHeaders, LanguageHeaders]),
    body: InitiativeInput,
    response: { 201: InitiativeReceipt, ...problemResponses },
  },
} as const;

export const findSimilarInitiatives = {
  ...paths.findSimilarInitiatives,
  schema: {
    operationId: 'findSimilarInitiatives',
    summary: 'Initiatives like the one that is being typed; nothing is stored.',
    tags,
    params: AgencyParams,
    headers: LanguageHeaders,
    body: object({ title: Type.String({ maxLength: 120 }), lang: Language }),
    response: {
      200: object({ similar: list(SimilarInitiative, { maxItems: 3 }) }),
      ...problemResponses,
    },
  },
} as const;

export const supportInitiative = {
  ...paths.supportInitiative,
  schema: {
    operationId: 'supportInitiative',
    summary:
      'Support an initiative, or take the support back. The idempotency key stays on the device: one device, one voice.',
    tags,
    params: CaseParams,
    headers: IdempotencyHeaders,
    body: object({ supports: Type.Boolean() }),
    response: {
      200: object({ supporters: Type.Integer({ minimum: 0 }), supports: Type.Boolean() }),
      ...problemResponses,
    },
  },
} as const;
