import Type, { type Static } from 'typebox';
import { Purpose } from './purpose.js';
import { paths } from './paths.js';
import { problemResponses } from './problem.js';
import {
  AgencyParams,
  CaseNumber,
  Email,
  IdempotencyHeaders,
  Instant,
  Language,
  LanguageHeaders,
  LegalBasis,
  LocalDate,
  Text,
  line,
  list,
  object,
  oneOf,
} from './schema.js';

/** What helps a client to use what we make; asked for nowhere else (A90). */
export const AccessNeed = oneOf([
  'large-text',
  'high-contrast',
  'screen-reader',
  'sign-language',
  'simple-language',
  'home-visit',
  'written-only',
]);

/** How the client likes to be reached. All of it is optional, all of it can be taken back. */
export const Preferences = object(
  {
    language: Type.Optional(Language),
    channels: list(oneOf(['site', 'email', 'phone', 'post', 'messenger', 'portal']), {
      maxItems: 6,
    }),
    email: Type.Optional(Email),
    needs: list(AccessNeed, { maxItems: 7 }),
  },
  { title: 'Preferences' },
);

/** Who of the staff or which system looked at the client’s data. */
export const Reading = object(
  {
    at: Instant,
    who: Text,
    what: Text,
    case: Type.Optional(CaseNumber),
  },
  { title: 'Reading' },
);

/** A kind of records we hold about the client. */
export const Holding = object(
  {
    id: oneOf([
      'preferences',
      'consents',
      'uses',
      'offers',
      'cases',
      'complaints',
      'letters',
      'readings',
    ]),
    title: Text,
    count: Type.Integer({ minimum: 0 }),
    erasable: Type.Boolean(),
    why: Text,
    law: Type.Optional(LegalBasis),
    keptUntil: Type.Optional(LocalDate),
  },
  { title: 'Holding' },
);

/** “My data and consents” in one answer. */
export const MyData = object(
  {
    preferences: Preferences,
    consents: list(Purpose, {
      maxItems: 100,
      description: 'Purposes about which something was decided, with their standing.',
    }),
    readings: list(Reading, { maxItems: 100 }),
    holdings: list(Holding, { maxItems: 8 }),
  },
  { title: 'MyData' },
);

/** What was erased, and what the law keeps and until when: nothing is promised that is not so. */
export const Erasure = object(
  {
    at: Instant,
    erased: list(Holding, { maxItems: 8 }),
    kept: list(Holding, { maxItems: 8 }),
    act: line({ description: 'Number of the act of destruction.' }),
  },
  { title: 'Erasure' },
);

/** Everything we hold about the client, as one file. Sections are lists of plain records. */
export const DataExport = object(
  {
    exportedAt: Instant,
    agency: line(),
    preferences: Preferences,
    sections: Type.Record(Type.String(), Type.Array(Type.Unknown())),
  },
  { title: 'DataExport' },
);

export type AccessNeed = Static<typeof AccessNeed>;
export type Preferences = Static<typeof Preferences>;
export type Reading = Static<typeof Reading>;
export type Holding = Static<typeof Holding>;
export type MyData = Static<typeof MyData>;
export type Erasure = Static<typeof Erasure>;
export type DataExport = Static<typeof DataExport>;

const tags = ['permission'];

export const readMyData = {
  ...paths.readMyData,
  schema: {
    operationId: 'readMyData',
    summary: 'What we hold about the signed-in client, who looked at it, and what they allowed.',
    tags,
    params: AgencyParams,
    headers: LanguageHeaders,
    response: { 200: MyData, ...problemResponses },
  },
} as const;

export const choosePreferences = {
  ...paths.choosePreferences,
  schema: {
    operationId: 'choosePreferences',
    summary: 'Say how to be reached and what helps.',
    tags,
    params: AgencyParams,
    body: Preferences,
    response: { 200: Preferences, ...problemResponses },
  },
} as const;

export const exportMyData = {
  ...paths.exportMyData,
  schema: {
    operationId: 'exportMyData',
    summary: 'Everything we hold about the signed-in client, as JSON.',
    tags,
    params: AgencyParams,
    headers: LanguageHeaders,
    response: { 200: DataExport, ...problemResponses },
  },
} as const;

export const eraseMyData = {
  ...paths.eraseMyData,
  schema: {
    operationId: 'eraseMyData',
    summary: 'Erase what may be erased, and say honestly what the law keeps and until when.',
    tags,
    params: AgencyParams,
    headers: Type.Intersect([IdempotencyHeaders, LanguageHeaders]),
    body: object({ confirm: Type.Literal('erase') }),
    response: { 200: Erasure, ...problemResponses },
  },
} as const;
