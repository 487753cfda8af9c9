import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret of 128 bits as text. */
export const makeSecret = (): string => randomBytes(16).toString('base64url');

export const sha256 = (value: string | Buffer): Buffer =>
  createHash('sha256').update(value).digest();

export const keyed = (key: Buffer, ...parts: readonly string[]): Buffer =>
  createHmac('sha256', key).update(JSON.stringify(parts)).digest();

/** Compares two texts in a time that does not tell where they differ. */
export const isSame = (one: string, other: string): boolean =>
  timingSafeEqual(sha256(one), sha256(other));
