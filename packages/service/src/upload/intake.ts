import { createHash } from 'node:crypto';
import { Transform, type Readable, type TransformCallback } from 'node:stream';
import { limits } from '@zabota/contract';
import { ProblemError } from '../problems/problem.js';
import { headLength, tailLength, type FileEnds } from './file-kinds.js';

/**
 * Bytes flow through; size, hash and both ends stay.
 *
 * It always ends in order, also when the sender breaks off or sends too much:
 * a half-written file can then be removed for certain. `fault` says so.
 */
export class Intake extends Transform {
  readonly #most: number;
  readonly #hash = createHash('sha256');
  #fault: ProblemError | undefined;
  #source: Readable | undefined;
  #head = Buffer.alloc(0);
  #tail: Buffer[] = [];
  #tailSize = 0;
  #size = 0;

  constructor(most: number) {
    super();
    this.#most = Math.min(most, limits.fileSize);
  }

  get fault(): ProblemError | undefined {
    return this.#fault;
  }

  /** Lets a request flow in; its connection stays open for the answer, whatever comes. */
  from(bytes: Readable): this {
    const breakOff = () => this.#stop(new ProblemError('file-damaged'));
    bytes.once('close', () => {
      if (!bytes.readableEnded) breakOff();
    });
    bytes.once('error', breakOff);
    this.#source = bytes;
    bytes.pipe(this);
    // Gone while the place of the file was looked up: nothing more will be heard of it.
    if (bytes.destroyed) breakOff();
    return this;
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.#size += chunk.length;
    if (this.#fault || this.#size > this.#most) {
      this.#stop(tooLarge(this.#most));
      done();
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

  #stop(fault: ProblemError): void {
    this.#fault ??= fault;
    this.#source?.unpipe(this);
    if (!this.writableEnded) this.end();
  }

  #keepTail(chunk: Buffer): void {
    this.#tail.push(chunk);
    this.#tailSize += chunk.length;
    while (this.#tailSize - (this.#tail[0]?.length ?? 0) >= tailLength)
      this.#tailSize -= this.#tail.shift()?.length ?? 0;
  }
}

/** What still comes over the connection is of no use: it is closed after the answer. */
const tooLarge = (limit: number): ProblemError =>
  new ProblemError('file-too-large', { parameters: { limit }, headers: { connection: 'close' } });
