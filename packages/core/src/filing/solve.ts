import type { Challenge } from '@zabota/contract';
import { hexOf } from '../files/digest.js';
import type { Challenge as AltchaChallenge } from 'altcha-lib/types';

/** Milliseconds after which the device gives up. */
const patience = 90_000;

/**
 * Does the sum of an ALTCHA challenge (version 2, PBKDF2) on the page, key by key: `crypto.subtle`
 * works beside the page's own thread, so typing never stutters. A worker would be refused from
 * another origin and under Trusted Types (decision 26). The library's own solver brings every
 * algorithm and the server's half along: four times the bytes.
 *
 * @returns Base64 of the payload, or nothing when the device gave up or the signal stopped it.
 */
export async function solve(
  { challenge }: Challenge,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { parameters } = challenge as unknown as AltchaChallenge;
  const { nonce, salt, cost, keyPrefix, keyLength = 32 } = parameters;
  const hash = parameters.algorithm.replace('PBKDF2/', '');
  // The password of a try: the nonce and the number of the try, 32 bits, big-endian.
  const password = bytesOf(`${nonce}00000000`);
  const end = new DataView(password.buffer, password.length - 4);
  const deriving = { name: 'PBKDF2', hash, salt: bytesOf(salt), iterations: cost };
  const start = performance.now();
  for (let counter = 0; !signal.aborted && performance.now() - start < patience; counter += 1) {
    end.setUint32(0, counter);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const derivedKey = hexOf(await crypto.subtle.deriveBits(deriving, key, keyLength * 8));
    if (derivedKey.startsWith(keyPrefix.toLowerCase())) {
      const time = performance.now() - start;
      return btoa(JSON.stringify({ challenge, solution: { counter, derivedKey, time } }));
    }
  }
  return undefined;
}

/** Whether the challenge can still be answered at this instant, in milliseconds. */
export function isFresh({ challenge }: Challenge, now: number): boolean {
  const { expiresAt } = (challenge as unknown as AltchaChallenge).parameters;
  return expiresAt === undefined || expiresAt * 1000 > now;
}

const bytesOf = (hex: string) =>
  Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
