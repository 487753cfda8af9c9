import type { Edition } from '../content/content.js';
import type { VoiceItem } from '../content/voice.schema.js';
import { sha256 } from '../crypto/secrets.js';
import type { FeedbackRow } from '../feedback/feedback.store.js';
import type { FeedbackPersonal } from '../feedback/masking.js';
import { titleOfSubject } from '../feedback/subject.js';

export type HandOverItem = NonNullable<VoiceItem['hand-over']>;

/** What the mapping of the content pack may name in braces. */
type Name = 'id' | 'kind' | 'subject' | 'title' | 'words' | 'path' | 'language' | 'on';
export type Values = Readonly<Record<Name, string>>;

/** Those that the client wrote or chose: they are shown before anything goes. */
const shown: readonly Name[] = ['title', 'words', 'path'];

/** The client’s own words, masked as they were stored. */
export const wordsOf = ({ comment, texts }: FeedbackPersonal): string =>
  [comment, ...Object.values(texts)].filter(Boolean).join('\n\n');

export function valuesOf(
  row: FeedbackRow,
  said: FeedbackPersonal,
  edition: Edition,
  id: string,
): Values {
  return {
    id,
    kind: row.kind,
    subject: row.subject,
    title: titleOfSubject(row.subject, edition).ru ?? row.subject,
    words: wordsOf(said),
    path: said.page?.path ?? '',
    language: row.language,
    on: row.received_on,
  };
}

/**
 * The JSON for the other system: every text of the mapping with its names in braces filled in.
 *
 * @throws Error for a name that is not known, so that no half-filled text ever leaves.
 */
export function fill(mapping: unknown, values: Values): unknown {
  if (typeof mapping === 'string')
    return mapping.replace(/\{([\w-]+)\}/g, (_, name: string) => {
      if (!(name in values)) throw new Error(`The mapping of a hand-over names "${name}".`);
      return values[name as Name];
    });
  if (Array.isArray(mapping)) return mapping.map((one) => fill(one, values));
  if (typeof mapping !== 'object' || mapping === null) return mapping;
  return Object.fromEntries(Object.entries(mapping).map(([key, one]) => [key, fill(one, values)]));
}

/** Everything of the client’s that would go, as it would go. */
export function sendsOf({ body }: HandOverItem, values: Values): string[] {
  const mapping = JSON.stringify(body);
  return shown.flatMap((name) =>
    mapping.includes(`{${name}}`) && values[name] ? [values[name]] : [],
  );
}

/** Changes with whatever was shown: an old agreement is none to something new. */
export const versionOf = (item: HandOverItem, sends: readonly string[]): string =>
  sha256(JSON.stringify([item, sends]))
    .toString('hex')
    .slice(0, 16);

/** The number that the other system gave, by the JSON Pointer of the content pack. */
export function referenceIn(answer: unknown, pointer: string | undefined): string | null {
  let found = answer;
  for (const key of (pointer ?? '').split('/').slice(1))
    found = typeof found === 'object' && found !== null ? (found as never)[key] : undefined;
  const isNumber = typeof found === 'string' || typeof found === 'number';
  return pointer && isNumber ? String(found).slice(0, 100) : null;
}
