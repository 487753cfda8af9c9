import { createHash } from 'node:crypto';
import { Transform, type Readable, type TransformCallback } from 'node:stream';
import { limits } from '@zabota/contract';
import { ProblemError } from '../problems/problem.js';
import { headLength, tailLength, type FileEnds } from './file-kinds.js';

/** Bytes flow through; size, hash and both ends stay. Stops the flow as soon as it is too much. */
export class Intake extends Transform {
  readonly #most: number;
  readonly #hash = createHash('sha256');
  #head = Buffer.alloc(0);
  #tail: Buffer[] = [];
  #tailSize = 0;
  #size = 0;

  constructor(most: number) {
    super();
    this.#most = Math.min(most, limits.fileSize);
  }

  /**
   * Lets a request flow in. Not by `pipeline`, which would tear down the
   * connection on a refusal, and with it the answer that explains it.
   */
  from(bytes: Readable): this {
    bytes.once('close', () => {
      if (!bytes.readableEnded) this.destroy(new ProblemError('file-damaged'));
    });
    return bytes.pipe(this);
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.#size += chunk.length;
    if (this.#size > this.#most) {
      done(
        new ProblemError('file-too-large', {
          parameters: { limit: this.#most },
          headers: { connection: 'close' },
        }),
      );
      return;
    }
    this.#hash.update(chunk);
    if (this.#head.length < headLength)
      this.#head = Buffer.concat([this.#head, chunk]).subarray(0, headLength);
    this.#keepTail(chunk);
    done(null, chunk);
  }

  /** Asked once, when everything has passed. */
  result(): FileEnds & { readonly sha256: string } {
    const tail = Buffer.concat(this.#tail).subarray(-tailLength);
    return { head: this.#head, tail, size: this.#size, sha256: this.#hash.digest('hex') };
  }

  #keepTail(chunk: Buffer): void {
    this.#tail.push(chunk);
    this.#tailSize += chunk.length;
    while (this.#tailSize - (this.#tail[0]?.length ?? 0) >= tailLength)
      this.#tailSize -= this.#tail.shift()?.length ?? 0;
  }
}
