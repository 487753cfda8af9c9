import { attempt } from '../attempt.js';
import { randomKey } from '../random-key.js';

const name = 'zabota-outbox';
const leaseLength = 60_000;
const me = randomKey();

interface Lease {
  readonly owner: string;
  readonly until: number;
}

/**
 * Runs the action in one tab at a time; the others do nothing.
 *
 * Web Locks where there are any. Insecure origins have none: there a lease in
 * `localStorage` stands in. It can be taken twice within a few milliseconds,
 * which the idempotency key makes harmless.
 */
export async function oneAtATime(action: () => Promise<void>): Promise<void> {
  // Typed as always there, absent on insecure origins.
  const locks = navigator.locks as LockManager | undefined;
  if (locks) {
    await locks.request(name, { ifAvailable: true }, (lock) => (lock ? action() : undefined));
    return;
  }
  if (!takeLease(Date.now())) return;
  try {
    await action();
  } finally {
    attempt(() => localStorage.removeItem(name));
  }
}

/** Whether the lease is ours now. Where storage is forbidden there is no other tab to agree with. */
export function takeLease(now: number, owner: string = me): boolean {
  const held = attempt(() => JSON.parse(localStorage.getItem(name) ?? 'null') as Lease | null);
  if (held && held.owner !== owner && held.until > now) return false;
  attempt(() => localStorage.setItem(name, JSON.stringify({ owner, until: now + leaseLength })));
  return true;
}
