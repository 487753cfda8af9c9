import type { Client } from '../client/client.types.js';
import { ProblemError } from '../client/errors.js';
import { isTransient } from '../client/retry.js';
import { oneAtATime } from './one-at-a-time.js';
import { changeEntry, readEntries, readEntry, type OutboxEntry } from './outbox.store.js';

const firstWait = 5_000;
const longestWait = 60 * 60_000;

export interface FlushOptions {
  /** A client for where the entry goes. */
  readonly clientFor: (entry: OutboxEntry) => Client;
  /** Called after each change of an entry. */
  readonly onChange: () => void;
  /** Tries at once what would wait for its time: the client pressed "send now". */
  readonly now?: boolean;
}

/**
 * Sends what waits, oldest first, in one tab at a time. What may be answered
 * well later is kept with a growing pause; what the service refused is final
 * and waits for the client, who can mend or discard it.
 */
export const flush = (options: FlushOptions): Promise<void> =>
  oneAtATime(async () => {
    for (const entry of await readEntries()) {
      if (entry.state !== 'waiting') continue;
      if (!options.now && entry.nextAt > Date.now()) continue;
      // Discarded in another tab while the one before it was sent.
      if (!(await readEntry(entry.key))) continue;
      await changeEntry(entry.key, await outcomeOf(entry, options.clientFor(entry)));
      options.onChange();
    }
  });

async function outcomeOf(entry: OutboxEntry, client: Client): Promise<Partial<OutboxEntry>> {
  const { operation, params, body, key } = entry;
  try {
    // The operation comes from storage: its type is known to whoever put it there.
    const call = client.call as (id: string, input: object) => Promise<unknown>;
    return { state: 'sent', answer: await call(operation, { params, body, key }) };
  } catch (error) {
    if (error instanceof ProblemError && !isTransient(error) && error.status < 500) {
      return { state: 'refused', problem: error.problem };
    }
    const attempts = entry.attempts + 1;
    return { attempts, nextAt: Date.now() + waitAfter(attempts, error) };
  }
}

/** Milliseconds until the next try: doubled each time, drawn at random, never less than asked. */
export function waitAfter(attempts: number, error: unknown, random = Math.random): number {
  const asked = error instanceof ProblemError ? (error.retryAfter ?? 0) * 1000 : 0;
  const wait = Math.min(longestWait, firstWait * 2 ** (attempts - 1)) * (0.5 + random() / 2);
  return Math.max(asked, wait);
}
