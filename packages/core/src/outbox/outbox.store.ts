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

let opened: Promise<IDBDatabase> | undefined;

/** The database, opened once, and again when the browser has closed it. */
const open = (): Promise<IDBDatabase> =>
  (opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('zabota-outbox');
    request.onupgradeneeded = () => request.result.createObjectStore('entries');
    request.onsuccess = () => {
      request.result.onclose = forget;
      resolve(request.result);
    };
    request.onerror = () => {
      forget();
      reject(request.error as Error);
    };
  }));

const forget = () => (opened = undefined);

/** One transaction: resolves with what the action asked for, once everything is on the disk. */
async function transact<Result>(
  action: (entries: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction('entries', 'readwrite');
    const request = action(transaction.objectStore('entries'));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error as Error);
  });
}

export const readEntry = (key: string) =>
  transact((entries) => entries.get(key) as IDBRequest<OutboxEntry | undefined>);

/** Entries in the order in which they were written. */
export async function readEntries(): Promise<OutboxEntry[]> {
  const found = await transact((entries) => entries.getAll() as IDBRequest<OutboxEntry[]>);
  return found.sort((one, other) => one.createdAt - other.createdAt);
}

/** @throws where the browser forbids storage: then nothing waits, and the screen must say so. */
export const writeEntry = (entry: OutboxEntry) =>
  transact((entries) => entries.put(entry, entry.key));

/** Changes an entry in one transaction; one that was discarded meanwhile stays discarded. */
export const changeEntry = (key: string, change: Partial<OutboxEntry>) =>
  transact((entries) => {
    const found = entries.get(key) as IDBRequest<OutboxEntry | undefined>;
    found.onsuccess = () => found.result && entries.put({ ...found.result, ...change }, key);
    return found;
  });

export const removeEntry = (key: string) => transact((entries) => entries.delete(key));
