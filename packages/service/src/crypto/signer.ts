import { createECDH, createPrivateKey, type KeyObject } from 'node:crypto';
import { CompactSign, compactVerify, importJWK, type JWK } from 'jose';
import { canonical } from './canonical.js';
import type { KeyRing } from './key-ring.js';

const algorithm = 'ES256';

/** A public key (RFC 7517) with which anybody can check what was signed here. */
export interface PublicKey {
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly y: string;
  readonly kid: string;
  readonly alg: string;
  readonly use: 'sig';
}

/**
 * Signs documents that have to be believed without asking this service: receipts
 * and checkpoints. ES256, because every browser we support can check it.
 */
export class Signer {
  readonly #ring: KeyRing;
  readonly #keys = new Map<string, KeyObject>();

  constructor(ring: KeyRing) {
    this.#ring = ring;
  }

  /** Compact JWS over the document as canonical JSON. */
  async sign(type: string, document: unknown): Promise<string> {
    const kid = this.#ring.current;
    return new CompactSign(Buffer.from(canonical(document)))
      .setProtectedHeader({ alg: algorithm, kid, typ: type })
      .sign(this.#keyOf(kid));
  }

  /** Keys of every time: what was signed with an old one can still be checked. */
  get publicKeys(): PublicKey[] {
    return this.#ring.ids.map((kid) => {
      const { x = '', y = '' } = this.#keyOf(kid).export({ format: 'jwk' });
      return { kty: 'EC', crv: 'P-256', x, y, kid, alg: algorithm, use: 'sig' };
    });
  }

  #keyOf(kid: string): KeyObject {
    const known = this.#keys.get(kid) ?? privateKey(this.#ring.key('sign', kid));
    this.#keys.set(kid, known);
    return known;
  }
}

/** 32 bytes of the key ring are a scalar of the curve, but for one chance in four thousand million. */
function privateKey(seed: Buffer): KeyObject {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(seed);
  const point = curve.getPublicKey();
  const part = (from: number) => point.subarray(from, from + 32).toString('base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: part(1), y: part(33), d: seed.toString('base64url') };
  return createPrivateKey({ key: jwk, format: 'jwk' });
}

export type Signed<Document> =
  | { readonly isGood: true; readonly document: Document; readonly kid: string }
  | { readonly isGood: false; readonly why: 'unreadable' | 'unknown-key' | 'altered' };

/** Checks a compact JWS with public keys alone; needs neither the service nor a network. */
export async function readSigned<Document>(
  jws: string,
  keys: readonly JWK[],
): Promise<Signed<Document>> {
  const kid = keyIdOf(jws);
  if (kid === undefined) return { isGood: false, why: 'unreadable' };
  const key = keys.find((one) => one.kid === kid);
  if (!key) return { isGood: false, why: 'unknown-key' };
  try {
    const verified = await compactVerify(jws, await importJWK(key, algorithm), {
      algorithms: [algorithm],
    });
    const document = JSON.parse(Buffer.from(verified.payload).toString()) as Document;
    return { isGood: true, document, kid };
  } catch {
    return { isGood: false, why: 'altered' };
  }
}

function keyIdOf(jws: string): string | undefined {
  try {
    const [head = ''] = jws.split('.');
    const { kid } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { kid?: unknown };
    return typeof kid === 'string' && jws.split('.').length === 3 ? kid : undefined;
  } catch {
    return undefined;
  }
}
