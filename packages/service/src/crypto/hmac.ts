import { hash } from 'node:crypto';

/** Bytes that SHA-256 takes at once. */
const block = 64;
/** More than most of what is signed here; longer texts get room of their own. */
const roomy = 8192;

/** A key as HMAC wants it: what the inner and the outer hash begin with. */
interface Pads {
  /** The inner pad with room for a message behind it. */
  readonly inner: Buffer;
  /** The outer pad with room for the inner hash behind it. */
  readonly outer: Buffer;
}

const padsOf = new WeakMap<Buffer, Pads>();

/**
 * HMAC-SHA-256 (RFC 2104) of a text or bytes, as hex.
 *
 * An object of `createHmac` is made, collected and buried for each message, which takes longer
 * than the hashing. Two hashes at one stroke give the same.
 */
export function hmacHex(key: Buffer, message: string | Buffer): string {
  const { inner, outer } = padsOf.get(key) ?? keepPads(key);
  outer.write(hash('sha256', behind(inner, message)), block, 'hex');
  return hash('sha256', outer);
}

function behind(pad: Buffer, message: string | Buffer): Buffer {
  const length = block + Buffer.byteLength(message);
  if (length > pad.length) return Buffer.concat([pad.subarray(0, block), Buffer.from(message)]);
  if (typeof message === 'string') pad.write(message, block);
  else message.copy(pad, block);
  return pad.subarray(0, length);
}

function keepPads(key: Buffer): Pads {
  const start = key.length > block ? Buffer.from(hash('sha256', key), 'hex') : key;
  const pads = { inner: pad(start, 0x36, roomy), outer: pad(start, 0x5c, block + 32) };
  padsOf.set(key, pads);
  return pads;
}

function pad(key: Buffer, byte: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < block; at += 1) bytes[at] = (key[at] ?? 0) ^ byte;
  return bytes;
}
