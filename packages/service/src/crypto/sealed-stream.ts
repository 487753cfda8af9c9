import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import type { DataKey, Place } from './personal.js';

const saltLength = 16;
const chunkLength = 65_536;
const tagLength = 16;

/**
 * Seals bytes of any length under the key of their subject while they flow.
 *
 * As age and Tink do it (STREAM): a key of its own for each file from a random
 * salt, chunks of 64 KiB in AES-256-GCM, the number of the chunk and whether it
 * is the last in its nonce. A chunk that was changed, moved, left out or cut off
 * is noticed, and so is a file that was put in the place of another.
 */
export function sealStream(key: DataKey, place: Place): Transform {
  const salt = randomBytes(saltLength);
  const cipher = new ChunkCipher(key, salt, place);
  const chunks = new Chunks(chunkLength, (chunk, isLast) => cipher.seal(chunk, isLast));
  chunks.push(salt);
  return chunks;
}

/** Opens what `sealStream` sealed; ends with an error instead of giving out a byte that is not ours. */
export function openStream(key: DataKey, place: Place): Transform {
  let cipher: ChunkCipher | undefined;
  return new Chunks(
    chunkLength + tagLength,
    (chunk, isLast) => {
      if (!cipher) throw new Error('The sealed file has no beginning.');
      return cipher.open(chunk, isLast);
    },
    { length: saltLength, take: (salt) => void (cipher = new ChunkCipher(key, salt, place)) },
  );
}

class ChunkCipher {
  readonly #key: Buffer;
  readonly #bound: Buffer;
  #number = 0;

  constructor(key: DataKey, salt: Buffer, { agency, record, field }: Place) {
    this.#key = Buffer.from(hkdfSync('sha256', key, salt, 'zabota/file', 32));
    this.#bound = Buffer.from(JSON.stringify([agency, record, field]));
  }

  seal(chunk: Buffer, isLast: boolean): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.#key, this.#nonce(isLast));
    cipher.setAAD(this.#bound);
    return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
  }

  open(sealed: Buffer, isLast: boolean): Buffer {
    const end = sealed.length - tagLength;
    if (end < 0) throw new Error('The sealed file was cut off.');
    const nonce = this.#nonce(isLast);
    const decipher = createDecipheriv('aes-256-gcm', this.#key, nonce, {
      authTagLength: tagLength,
    });
    decipher.setAAD(this.#bound);
    decipher.setAuthTag(sealed.subarray(end));
    return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()]);
  }

  #nonce(isLast: boolean): Buffer {
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(this.#number++, 7);
    nonce[11] = isLast ? 1 : 0;
    return nonce;
  }
}

interface Beginning {
  readonly length: number;
  readonly take: (bytes: Buffer) => void;
}

/** Cuts a stream into pieces of one length; the last one, which may be empty, is known as the last. */
class Chunks extends Transform {
  readonly #length: number;
  readonly #change: (chunk: Buffer, isLast: boolean) => Buffer;
  #beginning: Beginning | undefined;
  #waiting: Buffer[] = [];
  #size = 0;

  constructor(
    length: number,
    change: (chunk: Buffer, isLast: boolean) => Buffer,
    beginning?: Beginning,
  ) {
    super();
    this.#length = length;
    this.#change = change;
    this.#beginning = beginning;
  }

  override _transform(bytes: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.#waiting.push(bytes);
    this.#size += bytes.length;
    this.#attempt(done, () => {
      if (this.#beginning && this.#size >= this.#beginning.length) {
        this.#beginning.take(this.#take(this.#beginning.length));
        this.#beginning = undefined;
      }
      // One piece stays until it is known whether another follows.
      while (!this.#beginning && this.#size > this.#length)
        this.push(this.#change(this.#take(this.#length), false));
    });
  }

  override _flush(done: TransformCallback): void {
    this.#attempt(done, () => void this.push(this.#change(this.#take(this.#size), true)));
  }

  #attempt(done: TransformCallback, work: () => void): void {
    try {
      work();
    } catch (error) {
      done(error as Error);
      return;
    }
    done();
  }

  #take(length: number): Buffer {
    const all = Buffer.concat(this.#waiting, this.#size);
    const rest = all.subarray(length);
    this.#waiting = [rest];
    this.#size = rest.length;
    return all.subarray(0, length);
  }
}
