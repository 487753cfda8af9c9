import { createStore, del, entries, get, set, update, type UseStore } from 'idb-keyval';
import type { ClientOperationId, Problem } from '@zabota/contract';

/** A submission that waits on this device, because the client said so. */
export interface OutboxEntry {
  /** Idempotency key, made before the first attempt. */
  readonly key: string;
  /** Touchpoint that it belongs to, such as `complaint`. */
  readonly kind: string;
  readonly api: string;
  readonly agency: string;
  readonly locale: string;
  readonly operation: ClientOperationId;
  readonly params?: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Milliseconds since the epoch, as all times here. */
  readonly createdAt: number;
  readonly attempts: number;
  readonly nextAt: number;
  readonly state: 'waiting' | 'sent' | 'refused';
  /** What the service answered, kept until the client has seen it. */
  readonly answer?: unknown;
  /** Why the service refused: another try of the same cannot help. */
  readonly problem?: Problem;
}

let store: UseStore | undefined;
const open = () => (store ??= createStore('zabota-outbox', 'entries'));

export const readEntry = (key: string) => get<OutboxEntry>(key, open());

/** Entries in the order in which they were written. */
export async function readEntries(): Promise<OutboxEntry[]> {
  const found = await entries<string, OutboxEntry>(open());
  return found.map(([, entry]) => entry).sort((one, other) => one.createdAt - other.createdAt);
}

/** @throws where the browser forbids storage: then nothing waits, and the screen must say so. */
export const writeEntry = (entry: OutboxEntry) => set(entry.key, entry, open());

/** Changes an entry in one transaction; one that was discarded meanwhile stays discarded. */
export async function changeEntry(key: string, change: Partial<OutboxEntry>): Promise<void> {
  if (!(await readEntry(key))) return;
  await update<OutboxEntry>(key, (entry) => ({ ...(entry as OutboxEntry), ...change }), open());
}

export const removeEntry = (key: string) => del(key, open());
