import { createCipheriv, createDecipheriv } from 'node:crypto';
import { drawBytes } from './secrets.js';

const nonceLength = 12;
const tagLength = 16;

/** AES-256-GCM: nonce, tag, ciphertext. `bound` must be the same when it is opened. */
export function seal(key: Buffer, plain: Buffer, bound: string): Buffer {
  const nonce = drawBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  cipher.setAAD(Buffer.from(bound));
  const body = cipher.update(plain);
  // In this mode nothing is held back: the end brings the tag alone.
  cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** @throws Error when the key, the bytes or what they are bound to differ in anything. */
export function open(key: Buffer, sealed: Buffer, bound: string): Buffer {
  const nonce = sealed.subarray(0, nonceLength);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
  return Buffer.concat([
    decipher.update(sealed.subarray(nonceLength + tagLength)),
    decipher.final(),
  ]);
}
