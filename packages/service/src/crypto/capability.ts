import type { KeyRing } from './key-ring.js';
import { Recent } from '../recent.js';
import { open, seal } from './sealed-box.js';

/**
 * A capability opens one thing for a short while.
 *
 * It is sealed rather than stored: reading a case then costs no second query
 * and every instance can check it. What storing would give, taking it back at
 * once, is had by `generation`: the record it opens carries the same number,
 * and raising that number voids every capability and the receipt code.
 * 128 bits protect it (the tag of AES-GCM); its content is not readable.
 */
export interface Capability {
  readonly opens: 'case' | 'upload';
  readonly agency: string;
  /** Id of the case or upload. */
  readonly id: string;
  readonly generation: number;
  readonly expiresAt: Date;
}

export type ReadCapability =
  | { readonly state: 'open'; readonly capability: Capability }
  | { readonly state: 'expired' }
  | { readonly state: 'unknown' };

const prefix = 'zc_';
const bound = 'capability';

export function writeCapability(ring: KeyRing, capability: Capability): string {
  const { opens, agency, id, generation, expiresAt } = capability;
  const content = JSON.stringify([opens, agency, id, generation, expiresAt.getTime()]);
  const sealed = seal(ring.key('capability'), Buffer.from(content), bound);
  return `${prefix}${ring.current}.${sealed.toString('base64url')}`;
}

/** Tokens that were opened a moment ago: a page asks again and again with the same one. */
const opened = new WeakMap<KeyRing, Recent<Capability>>();
const mostOpened = 2000;

export function readCapability(ring: KeyRing, token: string, now: Date): ReadCapability {
  const recent = opened.get(ring) ?? new Recent(mostOpened);
  opened.set(ring, recent);
  const known = recent.get(token);
  const capability = known ?? unseal(ring, token);
  if (!capability) return { state: 'unknown' };
  if (!known) recent.set(token, capability);
  return capability.expiresAt > now ? { state: 'open', capability } : { state: 'expired' };
}

function unseal(ring: KeyRing, token: string): Capability | undefined {
  const [, keyId = '', body = ''] = /^zc_([\w-]{1,40})\.([\w-]{1,800})$/.exec(token) ?? [];
  if (!ring.has(keyId)) return undefined;
  try {
    const content = open(ring.key('capability', keyId), Buffer.from(body, 'base64url'), bound);
    const [opens, agency, id, generation, expires] = JSON.parse(content.toString()) as [
      Capability['opens'],
      string,
      string,
      number,
      number,
    ];
    return { opens, agency, id, generation, expiresAt: new Date(expires) };
  } catch {
    return undefined;
  }
}
