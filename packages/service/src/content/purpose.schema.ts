import {
  LegalBasis,
  LocalDate,
  Party,
  PurposeKind,
  SiteStorage,
  Slug,
  line,
  list,
  object,
  oneOf,
} from '@zabota/contract';
import Type, { type Static } from 'typebox';
import { LongWords, Words } from './words.schema.js';

const NamedWords = object({ id: Slug, title: Words });

const Recipient = object({
  id: Slug,
  role: oneOf(['processor', 'recipient']),
  name: Words,
  address: Words,
  contact: line(),
  type: Party.properties.type,
  number: Type.Optional(line()),
});

const StoredThing = object({
  name: line(),
  where: oneOf(['cookie', 'local-storage', 'session-storage']),
  purpose: Words,
  days: Type.Integer({ minimum: 0, maximum: 3660 }),
});

/**
 * One purpose, one document (law.md B4). A changed text is a new file
 * `<id>@<day>.yaml`; `change: editorial` keeps consents to the text before it.
 */
export const PurposeItem = object({
  'effective-from': LocalDate,
  order: Type.Integer(),
  change: Type.Optional(oneOf(['material', 'editorial'])),
  kind: PurposeKind,
  situation: Type.Optional(Slug),
  services: Type.Optional(list(Slug, { maxItems: 100 })),
  title: Words,
  summary: Words,
  basis: Type.Union([
    object({ kind: Type.Literal('consent') }),
    object({ kind: Type.Literal('law'), law: LegalBasis, explanation: Words }),
  ]),
  data: list(NamedWords, { minItems: 1, maxItems: 40 }),
  uses: list(NamedWords, { minItems: 1, maxItems: 40 }),
  results: list(NamedWords, { maxItems: 40 }),
  actions: list(Words, { minItems: 1, maxItems: 20 }),
  recipients: list(Recipient, { maxItems: 19 }),
  valid: object({
    text: Words,
    days: Type.Optional(Type.Integer({ minimum: 1, maximum: 3660 })),
  }),
  refusal: Words,
  withdrawal: Words,
  full: LongWords,
  storage: Type.Optional(
    object({
      keeps: list(StoredThing, { maxItems: 60 }),
      'google-consent': SiteStorage.properties.googleConsent,
    }),
  ),
});
export type PurposeItem = Static<typeof PurposeItem>;
