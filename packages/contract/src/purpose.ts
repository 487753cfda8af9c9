import Type, { type Static } from 'typebox';
import { ServiceName } from './agency.js';
import {
  Named,
  Address,
  Instant,
  Language,
  LegalBasis,
  LocalDate,
  Sha256,
  Slug,
  Text,
  line,
  list,
  object,
  oneOf,
} from './schema.js';

/**
 * What a purpose is about (A32, A37; law.md B4). `site-storage` is decided for
 * a device, everything else for a signed-in client.
 */
export const PurposeKind = oneOf([
  'proactive',
  'warning',
  'disclosure',
  'notification',
  'research',
  'processing',
  'site-storage',
]);

/** A body that decides about the data, works on it for another, or receives it. */
export const Party = object(
  {
    id: Slug,
    role: oneOf(['controller', 'processor', 'recipient']),
    name: Text,
    address: Text,
    contact: line(),
    type: oneOf(['state-body', 'local-body', 'company', 'individual']),
    number: Type.Optional(line({ description: 'ИНН or ОГРН.' })),
  },
  { title: 'Party' },
);

/** Why the data may be used: by consent, or by a law, and then there is nothing to switch (A61). */
export const PurposeBasis = Type.Union(
  [
    object({ kind: Type.Literal('consent') }),
    object({ kind: Type.Literal('law'), law: LegalBasis, explanation: Text }),
  ],
  { title: 'PurposeBasis' },
);

/** The exact words a person decides about. The hash covers everything that is shown, in this language. */
export const PurposeText = object(
  {
    version: line({ description: 'Day from which it holds and the first signs of its hash.' }),
    hash: Sha256,
    lang: Language,
    since: LocalDate,
    full: Text,
  },
  { title: 'PurposeText' },
);

/** What a site keeps on the device for this purpose, and what it may let load. */
export const SiteStorage = object(
  {
    keeps: list(
      object({
        name: line({ description: 'Name of a cookie or key; `*` at the end stands for any rest.' }),
        where: oneOf(['cookie', 'local-storage', 'session-storage']),
        purpose: Text,
        days: Type.Integer({ minimum: 0, description: '0: until the browser is closed.' }),
      }),
      { maxItems: 60 },
    ),
    googleConsent: list(
      oneOf([
        'ad_storage',
        'ad_user_data',
        'ad_personalization',
        'analytics_storage',
        'functionality_storage',
        'personalization_storage',
        'security_storage',
      ]),
      { maxItems: 7 },
    ),
  },
  { title: 'SiteStorage' },
);

/** What a client may answer. Each is one decision about one purpose; all are equal in effort. */
export const DecisionKind = oneOf(['grant', 'refuse', 'not-now', 'never-ask', 'withdraw']);

/** How things stand with one purpose. Only `active` lets anybody use anything. */
export const ConsentState = oneOf([
  'none',
  'active',
  'refused',
  'not-now',
  'never-ask',
  'withdrawn',
  'expired',
  'outdated',
]);

/** One part of a text that reads differently now; an absent side was added or taken away. */
export const TextChange = object(
  {
    part: oneOf([
      'title',
      'summary',
      'data',
      'uses',
      'actions',
      'parties',
      'valid',
      'refusal',
      'withdrawal',
      'full',
      'storage',
    ]),
    before: Type.Optional(Text),
    after: Type.Optional(Text),
  },
  { title: 'TextChange' },
);

/** Where and when data used under an ended consent are destroyed, and that they were (law.md B4). */
export const Destruction = object(
  {
    status: oneOf(['planned', 'done']),
    dueOn: LocalDate,
    doneAt: Type.Optional(Instant),
    what: list(Text, { maxItems: 40 }),
    law: LegalBasis,
    proof: Type.Optional(line({ description: 'Number of the act of destruction.' })),
  },
  { title: 'Destruction' },
);

/** What one client or device last decided about a purpose. */
export const Standing = object(
  {
    state: ConsentState,
    revision: Type.Integer({
      minimum: 0,
      description: 'Counts the decisions about this purpose; a decision names the one it saw.',
    }),
    ask: Type.Boolean({ description: 'Whether it is right to ask now.' }),
    legal: list(DecisionKind, { maxItems: 5 }),
    at: Type.Optional(Instant),
    textVersion: Type.Optional(line()),
    receipt: Type.Optional(Type.String({ format: 'uuid' })),
    validUntil: Type.Optional(LocalDate),
    endsSoon: Type.Boolean({ description: 'It ends within 30 days.' }),
    askAgainOn: Type.Optional(LocalDate),
    changes: list(TextChange, { maxItems: 11 }),
    representative: Type.Optional(object({ name: line(), authority: line() })),
    destruction: Type.Optional(Destruction),
  },
  { title: 'Standing' },
);

/** One purpose in full: what a person has to know before they decide (law.md B4). */
export const Purpose = object(
  {
    id: Slug,
    kind: PurposeKind,
    situation: Type.Optional(Named),
    services: list(ServiceName, { maxItems: 100 }),
    title: Text,
    summary: Text,
    basis: PurposeBasis,
    data: list(Named, { maxItems: 40 }),
    uses: list(Named, { maxItems: 40 }),
    actions: list(Text, { maxItems: 20 }),
    parties: list(Party, { maxItems: 20, minItems: 1 }),
    valid: object({
      text: Text,
      days: Type.Optional(Type.Integer({ minimum: 1, maximum: 3660 })),
    }),
    refusal: Text,
    withdrawal: Text,
    text: PurposeText,
    page: Type.Optional(Address),
    storage: Type.Optional(SiteStorage),
    standing: Type.Optional(Standing),
  },
  { title: 'Purpose' },
);

export type PurposeKind = Static<typeof PurposeKind>;
export type Party = Static<typeof Party>;
export type PurposeBasis = Static<typeof PurposeBasis>;
export type PurposeText = Static<typeof PurposeText>;
export type SiteStorage = Static<typeof SiteStorage>;
export type DecisionKind = Static<typeof DecisionKind>;
export type ConsentState = Static<typeof ConsentState>;
export type TextChange = Static<typeof TextChange>;
export type Destruction = Static<typeof Destruction>;
export type Standing = Static<typeof Standing>;
export type Purpose = Static<typeof Purpose>;
