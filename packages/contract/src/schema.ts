import Type, { type Static, type TProperties, type TSchema } from 'typebox';
import { lineLength, remarkLength, storyLength } from './limits.js';

/** An object that refuses fields it does not know: nothing is dropped in silence. */
export const object = <Properties extends TProperties>(
  properties: Properties,
  options: Record<string, unknown> = {},
) => Type.Object(properties, { additionalProperties: false, ...options });

/** One of the given words. */
export const oneOf = <const Words extends string[]>(
  words: readonly [...Words],
  options: Record<string, unknown> = {},
) => Type.Enum<Words>(words, { type: 'string', ...options });

export const list = <Item extends TSchema>(
  item: Item,
  options: { maxItems: number; minItems?: number; description?: string },
) => Type.Array(item, options);

/** A line of text, without line breaks by convention, not by refusal. */
export const line = (options: Record<string, unknown> = {}) =>
  Type.String({ minLength: 1, maxLength: lineLength, ...options });

export const remark = (options: Record<string, unknown> = {}) =>
  Type.String({ minLength: 1, maxLength: remarkLength, ...options });

export const story = (options: Record<string, unknown> = {}) =>
  Type.String({ minLength: 1, maxLength: storyLength, ...options });

export const Slug = Type.String({
  pattern: '^[a-z0-9][a-z0-9-]{0,62}$',
  description: 'A short name made of Latin letters, digits and hyphens.',
});
export const Id = Type.String({ format: 'uuid', description: 'UUID, version 7.' });
export const LocalDate = Type.String({
  format: 'date',
  description: 'A date in the time zone of the agency.',
});
export const Instant = Type.String({ format: 'date-time', description: 'An instant, RFC 3339.' });
export const Language = oneOf(['ru', 'en'], { description: 'Language of a text.' });
export const Sha256 = Type.String({
  pattern: '^[0-9a-f]{64}$',
  description: 'SHA-256 of the bytes, in lower-case hex.',
});
export const Email = Type.String({ format: 'email', maxLength: 254 });
export const Address = Type.String({ format: 'uri', maxLength: 2000, pattern: '^https?://' });

/** A text for people, and the language it really is in (decision 7). */
export const Text = object(
  { text: Type.String({ maxLength: storyLength }), lang: Language },
  { title: 'Text' },
);
export type Text = Static<typeof Text>;

/** A text that staff or a system writes: Russian, and English where there is one. */
export const LocalizedText = object(
  { ru: story(), en: Type.Optional(story()) },
  { title: 'LocalizedText' },
);

/** Something that content gives a name to, in a list or a link. */
export const Named = object({ id: Slug, title: Text }, { title: 'Named' });
export type Named = Static<typeof Named>;

/** `26-4817-3052`: digits only, so that it can be read out on the telephone. Opens nothing by itself. */
export const CaseNumber = Type.String({
  pattern: '^[0-9]{2}-[0-9]{4}-[0-9]{4}$',
  description: 'Number of a case. It opens nothing by itself.',
});

/** `K7QF-93XW-TM2C-H4D8N` as a person may type it: any case, Cyrillic look-alikes, any separators. */
export const ReceiptCode = Type.String({
  minLength: 1,
  maxLength: 60,
  description:
    'Receipt code as typed; the service forgives case, separators and Cyrillic look-alikes.',
});

/** Where contact between a client and the state takes place (A89). */
export const Channel = oneOf(
  [
    'site',
    'portal',
    'social',
    'messenger',
    'phone',
    'post',
    'office',
    'hotline',
    'email',
    'internal',
    'system',
    'other',
  ],
  { description: 'Channel of contact (A89).' },
);

/** Act and article that a decision rests on; legal texts are dated data (A18, A43). */
export const LegalBasis = object(
  {
    act: line({ description: 'The act, as people cite it.' }),
    article: line({ description: 'Article, part, point.' }),
    quote: Type.Optional(story()),
    url: Type.Optional(Address),
  },
  { title: 'LegalBasis' },
);

/** Somebody a client can reach; a role or a unit, with hours and a stand-in (A16, A47). */
export const Contact = object(
  {
    body: Text,
    role: Text,
    name: Type.Optional(line()),
    phone: Type.Optional(line()),
    email: Type.Optional(Email),
    hours: Type.Optional(Text),
    standIn: Type.Optional(object({ role: Text, phone: Type.Optional(line()) })),
  },
  { title: 'Contact' },
);

/** Where and how a decision can be appealed (A54). */
export const Appeal = object(
  {
    to: Text,
    how: Text,
    until: Type.Optional(LocalDate),
  },
  { title: 'Appeal' },
);

export const AgencyParams = object({ agency: Slug });
export const CaseParams = object({ agency: Slug, number: CaseNumber });

/** Made by the client before the first attempt; one submission has one key. */
export const IdempotencyHeaders = Type.Object({
  'idempotency-key': Type.String({ minLength: 16, maxLength: 64, pattern: '^[A-Za-z0-9_-]+$' }),
});

/** Language of the texts in the answer. */
export const LanguageHeaders = Type.Object({
  'accept-language': Type.Optional(Type.String({ maxLength: 200 })),
});

/** 128 random bits that a browser made for itself: whose site storage is decided about, and nothing more. */
export const DeviceHeaders = Type.Object({
  'zabota-device': Type.Optional(
    Type.String({ minLength: 22, maxLength: 64, pattern: '^[A-Za-z0-9_-]+$' }),
  ),
});

/** The version of the case that the command was thought out for. */
export const VersionHeaders = Type.Object({
  'if-match': Type.String({ pattern: '^"[0-9]{1,9}"$' }),
  'idempotency-key': Type.String({ minLength: 16, maxLength: 64, pattern: '^[A-Za-z0-9_-]+$' }),
});
