import type { Selectable } from 'kysely';
import type { DataKeyTable } from './data-key.table.js';
import type { KeyRing } from './key-ring.js';
import { open, seal } from './sealed-box.js';
import { drawBytes } from './secrets.js';

/** The key of one subject, unwrapped: lives as long as the request that needs it. */
export type DataKey = Buffer & { readonly kind?: 'data-key' };

export type DataKeyRow = Selectable<DataKeyTable>;

/** Where a sealed value stands: moved to another place it cannot be opened. */
export interface Place {
  readonly agency: string;
  /** Id of the record. */
  readonly record: string;
  /** Table and column, for example `case.personal`. */
  readonly field: string;
}

const boundTo = ({ agency, record, field }: Place): string =>
  JSON.stringify([agency, record, field]);

/** A key as it may be stored: wrapped by a key of the key ring. */
export type WrappedKey = Pick<DataKeyRow, 'key_id' | 'wrapped'>;

/** A new key for a subject, and what to store of it. */
export function makeDataKey(
  ring: KeyRing,
  agency: string,
  subject: string,
): WrappedKey & { readonly key: DataKey } {
  const key = drawBytes(32);
  const wrapped = seal(ring.key('wrap'), key, JSON.stringify([agency, subject]));
  return { key, key_id: ring.current, wrapped };
}

/** A new key for a subject, and the row to insert with the subject's first record. */
export function makeDataKeyRow(
  ring: KeyRing,
  agency: string,
  subject: string,
  now: Date,
): { readonly key: DataKey; readonly row: DataKeyRow } {
  const { key, ...stored } = makeDataKey(ring, agency, subject);
  return { key, row: { agency, subject, ...stored, created_at: now } };
}

export function unwrapDataKey(
  ring: KeyRing,
  row: Pick<DataKeyRow, 'agency' | 'subject' | 'key_id' | 'wrapped'>,
): DataKey {
  return open(ring.key('wrap', row.key_id), row.wrapped, JSON.stringify([row.agency, row.subject]));
}

/** Seals a record's personal values, kept as JSON. */
export function sealPersonal(key: DataKey, place: Place, value: unknown): Buffer {
  return seal(key, Buffer.from(JSON.stringify(value)), boundTo(place));
}

/** @throws Error when the value was sealed with another key or for another place. */
export function openPersonal<Value>(key: DataKey, place: Place, sealed: Buffer): Value {
  return JSON.parse(open(key, sealed, boundTo(place)).toString()) as Value;
}
