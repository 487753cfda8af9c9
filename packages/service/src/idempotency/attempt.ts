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

/** JSON with keys in order: the same content is the same text. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? '';
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item) || 'null').join(',')}]`;
  const fields = value as Readonly<Record<string, unknown>>;
  // A date, for one, says itself how it is written.
  if (typeof fields['toJSON'] === 'function') return JSON.stringify(value);
  let text = '{';
  for (const key of inOrder(Object.keys(fields)))
    if (fields[key] !== undefined)
      text += `${text === '{' ? '' : ','}${JSON.stringify(key)}:${canonical(fields[key])}`;
  return `${text}}`;
}

/** More would take long this way, and names are what a stranger sends. */
const fewNames = 32;

/** Few names are sorted where they stand: `sort` copies them, and that is most of what it takes. */
function inOrder(names: string[]): string[] {
  if (names.length > fewNames) return names.sort();
  for (let at = 1; at < names.length; at += 1) {
    const name = names[at] ?? '';
    let place = at;
    for (; place > 0 && (names[place - 1] ?? '') > name; place -= 1)
      names[place] = names[place - 1] ?? '';
    names[place] = name;
  }
  return names;
}
