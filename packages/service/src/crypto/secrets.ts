import { hash, randomBytes, randomFillSync, timingSafeEqual } from 'node:crypto';
import { hmacHex } from './hmac.js';

/** A secret of 128 bits as text. */
export const makeSecret = (): string => randomBytes(16).toString('base64url');

const pool = Buffer.alloc(4096);
let used = pool.length;

/** Random bytes, up to 4096: asking the system costs more than what it gives, so it is asked for many at once. */
export function drawBytes(length: number): Buffer {
  if (used + length > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = Buffer.from(pool.subarray(used, used + length));
  // What was given away is nowhere else.
  pool.fill(0, used, used + length);
  used += length;
  return bytes;
}

/** By way of a text: asked for bytes at once, it takes twice the time. */
export const sha256 = (value: string | Buffer): Buffer => Buffer.from(hash('sha256', value), 'hex');

/** HMAC-SHA-256 of a text. */
export const keyedText = (key: Buffer, text: string): Buffer =>
  Buffer.from(hmacHex(key, text), 'hex');

/** Of several parts: where one ends and the next begins counts too. */
export const keyed = (key: Buffer, ...parts: readonly string[]): Buffer =>
  keyedText(key, JSON.stringify(parts));

/** Compares two texts in a time that does not tell where they differ. */
export const isSame = (one: string, other: string): boolean =>
  timingSafeEqual(sha256(one), sha256(other));
