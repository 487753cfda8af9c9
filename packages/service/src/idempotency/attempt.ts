import { canonical } from '../crypto/canonical.js';
import type { KeyRing } from '../crypto/key-ring.js';
import { keyed, keyedText, sha256 } from '../crypto/secrets.js';

/** One request that may be repeated, reduced to what has to be compared. */
export interface Attempt {
  readonly agency: string;
  readonly scope: string;
  readonly keyHash: Buffer;
  readonly bodyHash: Buffer;
  /** How an older release hashed the same body: a repeat may come after the upgrade. */
  readonly olderHash: () => Buffer;
}

export interface AttemptInput {
  readonly agency: string;
  /** The operation; with the case or caller where keys of several must not meet. */
  readonly scope: string;
  /** The header Idempotency-Key. */
  readonly key: string;
  readonly body: unknown;
}

/** Bodies are compared by a keyed hash: they hold what people typed. */
export function describeAttempt(
  ring: KeyRing,
  { agency, scope, key, body }: AttemptInput,
): Attempt {
  return {
    agency,
    scope,
    keyHash: sha256(key),
    bodyHash: keyedText(ring.key('repeat'), canonical(saidIn(body))),
    olderHash: () => keyed(ring.key('repeat'), canonical(body)),
  };
}

/** A proof of work is none of what is said: whoever sends the same again may have to do new work. */
function saidIn(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('challenge' in body)) return body;
  const { challenge: _, ...said } = body;
  return said;
}
