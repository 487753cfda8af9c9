import Type, { type Static } from 'typebox';
import { PersonName } from './complaint.js';
import {
  CaseNumber,
  Id,
  Instant,
  Language,
  Sha256,
  Slug,
  Text,
  line,
  list,
  object,
  oneOf,
  Named,
} from './schema.js';
import { ConsentState, DecisionKind, Purpose, PurposeKind, Standing } from './purpose.js';

/** Somebody who decides for the client, and the paper that lets them (A09). */
export const DecidingFor = object(
  {
    name: PersonName,
    authority: line({ description: 'Kind, number and date of the document.' }),
  },
  { title: 'DecidingFor' },
);

/** One decision about one purpose; nothing is decided along with something else (law.md B4). */
export const DecisionInput = object(
  {
    purpose: Slug,
    decision: DecisionKind,
    text: Type.Optional(
      object(
        { hash: Sha256, lang: Language },
        { description: 'The text that was shown. Obligatory for `grant`, free for the rest.' },
      ),
    ),
    seen: Type.Optional(
      Type.Integer({
        minimum: 0,
        description:
          'Revision of the standing that was shown. Another one by now: 409 `decided-elsewhere`. A withdrawal always holds.',
      }),
    ),
    decidedAt: Type.Optional(
      Type.String({
        format: 'date-time',
        description: 'By the clock of the device, when it could not send at once.',
      }),
    ),
    representative: Type.Optional(DecidingFor),
  },
  { title: 'DecisionInput' },
);

/** Lines of the list that ISO/IEC TS 27560 makes obligatory; its names are kept, so that others can read it. */
const ReceiptPurpose = object({
  purpose: line(),
  purpose_id: Slug,
  purpose_type: PurposeKind,
  lawful_basis: line(),
  life_situation: Type.Optional(line()),
  services: list(line(), { maxItems: 100 }),
  pii_information: list(object({ pii_type: line(), pii_type_id: Slug }), { maxItems: 40 }),
  pii_controllers: list(Slug, { maxItems: 20 }),
  processing_methods: list(line(), { maxItems: 20 }),
  collection_method: line(),
  storage_locations: list(line(), { maxItems: 10 }),
  retention_period: line(),
  jurisdiction: line(),
  recipient_third_parties: list(Slug, { maxItems: 20 }),
  withdrawal_method: Type.String(),
  effects_of_refusal: Type.String(),
});

const ReceiptParty = object({
  party_id: Slug,
  party_name: line(),
  party_address: Type.String(),
  party_contact: line(),
  party_type: line(),
  party_role: line(),
});

const ReceiptEvent = object({
  event_time: Instant,
  event_type: oneOf(['explicit', 'notice']),
  event_state: oneOf([
    'consent-given',
    'consent-reconfirmed',
    'consent-refused',
    'consent-deferred',
    'consent-withdrawn',
  ]),
  entity_id: line(),
  validity_duration: line({ description: 'ISO 8601 duration, or `P0D` where nothing is allowed.' }),
  device_time: Type.Optional(Instant),
});

/** A receipt as ISO/IEC TS 27560:2023 describes it: the whole record, not only its number. */
export const ConsentReceipt = object(
  {
    schema_version: Type.Literal('ISO-IEC-TS-27560-2023'),
    receipt_id: Id,
    record_id: Id,
    pii_principal_id: line({ description: 'A pseudonym that only this service can resolve.' }),
    representative: Type.Optional(object({ name: line(), authority: line(), entity_id: line() })),
    decision: DecisionKind,
    pii_processing: object({
      privacy_notice: object({
        version: line(),
        language: Language,
        sha256: Sha256,
        text: Type.String({ maxLength: 20_000 }),
      }),
      language: Language,
      purposes: list(ReceiptPurpose, { minItems: 1, maxItems: 1 }),
    }),
    party_identification: list(ReceiptParty, { minItems: 1, maxItems: 20 }),
    events: list(ReceiptEvent, { minItems: 1, maxItems: 50 }),
    record: object(
      { sequence: Type.Integer({ minimum: 1 }), previous: Sha256 },
      {
        description: 'Place of the decision in the ledger, and the hash of what stands before it.',
      },
    ),
  },
  { title: 'ConsentReceipt' },
);

/** The receipt in clear, and the same bytes under a signature: whoever has the public key can check it. */
export const SignedReceipt = object(
  {
    receipt: ConsentReceipt,
    jws: Type.String({ description: 'Compact JWS (RFC 7515) over the receipt as it stands here.' }),
  },
  { title: 'SignedReceipt' },
);

/** What a decision led to. */
export const Decided = object(
  { purpose: Slug, standing: Standing, receipt: SignedReceipt },
  { title: 'Decided' },
);

/** A line of the history of decisions. */
export const DecisionEntry = object(
  {
    purpose: Named,
    decision: DecisionKind,
    state: ConsentState,
    at: Instant,
    textVersion: Type.Optional(line()),
    receipt: Id,
    sequence: Type.Integer({ minimum: 1 }),
    representative: Type.Optional(line()),
  },
  { title: 'DecisionEntry' },
);

/** A line of the use log: who used what for which purpose, and what came of it. */
export const UseEntry = object(
  {
    id: Id,
    at: Instant,
    purpose: Named,
    body: Text,
    use: Named,
    data: list(Named, { maxItems: 40 }),
    allowed: Type.Boolean(),
    basis: oneOf(['consent', 'law']),
    why: Type.Optional(Text),
    result: Type.Optional(object({ at: Instant, text: Text, case: Type.Optional(CaseNumber) })),
  },
  { title: 'UseEntry' },
);

export const PurposeList = object(
  {
    purposes: list(Purpose, { maxItems: 100 }),
    identified: Type.Boolean({ description: 'The client is signed in.' }),
  },
  { title: 'PurposeList' },
);

export const DecisionPage = object(
  { decisions: list(DecisionEntry, { maxItems: 50 }), next: Type.Optional(Id) },
  { title: 'DecisionPage' },
);

export const UsePage = object(
  { uses: list(UseEntry, { maxItems: 50 }), next: Type.Optional(Id) },
  { title: 'UsePage' },
);

/** Public keys (RFC 7517) with which receipts and checkpoints are checked, old ones among them. */
export const ReceiptKeys = object(
  {
    keys: list(
      object({
        kty: Type.String(),
        crv: Type.String(),
        x: Type.String(),
        y: Type.String(),
        kid: Type.String(),
        alg: Type.String(),
        use: Type.Literal('sig'),
      }),
      { maxItems: 50 },
    ),
  },
  { title: 'ReceiptKeys' },
);

export type DecidingFor = Static<typeof DecidingFor>;
export type DecisionInput = Static<typeof DecisionInput>;
export type ConsentReceipt = Static<typeof ConsentReceipt>;
export type SignedReceipt = Static<typeof SignedReceipt>;
export type Decided = Static<typeof Decided>;
export type DecisionEntry = Static<typeof DecisionEntry>;
export type UseEntry = Static<typeof UseEntry>;
export type PurposeList = Static<typeof PurposeList>;
export type DecisionPage = Static<typeof DecisionPage>;
export type UsePage = Static<typeof UsePage>;
export type ReceiptKeys = Static<typeof ReceiptKeys>;
