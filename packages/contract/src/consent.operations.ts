import Type, { type Static } from 'typebox';
import {
  Decided,
  DecisionInput,
  DecisionPage,
  PurposeList,
  ReceiptKeys,
  SignedReceipt,
  UsePage,
} from './consent.js';
import { paths } from './paths.js';
import { problemResponses } from './problem.js';
import {
  AgencyParams,
  CaseNumber,
  DeviceHeaders,
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
} from './schema.js';

/** Whose consent is asked about: the client’s sign-in, as the agency’s issuer names them. */
export const Subject = object({ issuer: line(), subject: line() }, { title: 'Subject' });

/** “May I use this, for this purpose, now?” Words are those that the purpose itself lists. */
export const ConsentCheck = object(
  {
    purpose: Slug,
    subject: Subject,
    use: Slug,
    data: list(Slug, { minItems: 1, maxItems: 40 }),
  },
  { title: 'ConsentCheck' },
);

/** Why nothing may be used. */
export const NoConsentReason = oneOf([
  'never-given',
  'refused',
  'withdrawn',
  'expired',
  'text-changed',
  'beyond-purpose',
]);

/** The use was allowed, and stands in the client’s use log already. */
export const AllowedUse = object(
  {
    use: Id,
    at: Instant,
    basis: oneOf(['consent', 'law']),
    receipt: Type.Optional(Id),
    law: Type.Optional(LegalBasis),
    textVersion: line(),
    validUntil: Type.Optional(LocalDate),
  },
  { title: 'AllowedUse' },
);

/** What a use led to, in words that the purpose lists, or a case. */
export const UseResult = object(
  { result: Slug, case: Type.Optional(CaseNumber) },
  { title: 'UseResult' },
);

export type Subject = Static<typeof Subject>;
export type ConsentCheck = Static<typeof ConsentCheck>;
export type NoConsentReason = Static<typeof NoConsentReason>;
export type AllowedUse = Static<typeof AllowedUse>;
export type UseResult = Static<typeof UseResult>;

const tags = ['consent'];
const integrationTags = ['integration'];
const headers = Type.Intersect([DeviceHeaders, LanguageHeaders]);

export const listPurposes = {
  ...paths.listPurposes,
  schema: {
    operationId: 'listPurposes',
    summary:
      'What the agency would like to use data for, of one situation or service, and how things stand with the asker.',
    tags,
    params: AgencyParams,
    querystring: object({
      situation: Type.Optional(Slug),
      service: Type.Optional(Slug),
      kind: Type.Optional(Type.String({ pattern: '^[a-z-]+(,[a-z-]+)*$', maxLength: 120 })),
    }),
    headers,
    response: { 200: PurposeList, ...problemResponses },
  },
} as const;

export const decideConsent = {
  ...paths.decideConsent,
  schema: {
    operationId: 'decideConsent',
    summary:
      'Decide about one purpose: agree, refuse, not now, do not ask again, withdraw. Answers with a signed receipt.',
    tags,
    params: AgencyParams,
    headers: Type.Intersect([IdempotencyHeaders, DeviceHeaders, LanguageHeaders]),
    body: DecisionInput,
    response: { 201: Decided, ...problemResponses },
  },
} as const;

export const listDecisions = {
  ...paths.listDecisions,
  schema: {
    operationId: 'listDecisions',
    summary: 'Every decision of the client or device, newest first.',
    tags,
    params: AgencyParams,
    querystring: object({ purpose: Type.Optional(Slug), after: Type.Optional(Id) }),
    headers,
    response: { 200: DecisionPage, ...problemResponses },
  },
} as const;

export const listUses = {
  ...paths.listUses,
  schema: {
    operationId: 'listUses',
    summary: 'Every use of the client’s data under a purpose, newest first.',
    tags,
    params: AgencyParams,
    querystring: object({ purpose: Type.Optional(Slug), after: Type.Optional(Id) }),
    headers: LanguageHeaders,
    response: { 200: UsePage, ...problemResponses },
  },
} as const;

export const readReceipt = {
  ...paths.readReceipt,
  schema: {
    operationId: 'readReceipt',
    summary: 'The signed receipt of one decision, word for word as it was issued.',
    tags,
    params: object({ ...AgencyParams.properties, receipt: Id }),
    headers: DeviceHeaders,
    response: { 200: SignedReceipt, ...problemResponses },
  },
} as const;

export const listReceiptKeys = {
  ...paths.listReceiptKeys,
  schema: {
    operationId: 'listReceiptKeys',
    summary: 'Public keys with which anybody can check a receipt, also without this service.',
    tags,
    params: AgencyParams,
    response: { 200: ReceiptKeys, ...problemResponses },
  },
} as const;

export const checkConsent = {
  ...paths.checkConsent,
  schema: {
    operationId: 'checkConsent',
    summary:
      'May this be used for this purpose now? A yes is written into the use log; a no is 403 `no-consent` with the reason.',
    tags: integrationTags,
    params: AgencyParams,
    headers: IdempotencyHeaders,
    body: ConsentCheck,
    response: { 200: AllowedUse, ...problemResponses },
  },
} as const;

export const pushUseResult = {
  ...paths.pushUseResult,
  schema: {
    operationId: 'pushUseResult',
    summary: 'Say what a use led to; the client sees it in the use log.',
    tags: integrationTags,
    params: object({ ...AgencyParams.properties, use: Id }),
    headers: IdempotencyHeaders,
    body: UseResult,
    response: { 204: Type.Null(), ...problemResponses },
  },
} as const;

export const pushDestruction = {
  ...paths.pushDestruction,
  schema: {
    operationId: 'pushDestruction',
    summary: 'Report that data of an ended consent were destroyed, with the number of the act.',
    tags: integrationTags,
    params: object({ ...AgencyParams.properties, receipt: Id }),
    headers: IdempotencyHeaders,
    body: object({ act: line(), destroyedAt: Instant }),
    response: { 204: Type.Null(), ...problemResponses },
  },
} as const;
