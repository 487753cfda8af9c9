import { limits } from '@zabota/contract';
import { sql, type Insertable, type RawBuilder } from 'kysely';
import type { FastifyReply } from 'fastify';
import type { Clock } from '../clock.js';
import type { Db } from '../database/database.js';
import { ProblemError } from '../problems/problem.js';
import { insertion } from '../database/new-rows.js';
import type { Attempt } from './attempt.js';
import type { IdempotencyTable } from './idempotency.table.js';

const leaseSeconds = 60;

/**
 * Makes a repeated request find the first one's result.
 *
 * A store that writes everything in one statement puts `remember()` into it and
 * calls `find()` when nothing was written. Work of several steps goes through
 * `once()`. Keys are remembered for 30 days.
 */
export class Repeats {
  readonly #db: Db;
  readonly #clock: Clock;

  constructor(db: Db, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /**
   * The row of an attempt, for the statement that writes what the attempt is
   * about: written for a first one, and not for a repeat.
   *
   * @param result From which the answer is made again: ids only.
   */
  row(attempt: Attempt, result: unknown): Insertable<IdempotencyTable> {
    return this.#row(attempt, JSON.stringify(result), this.#clock.now());
  }

  /** The same as a part of a statement: it returns one row for a first attempt and none for a repeat. */
  remember(attempt: Attempt, result: unknown): RawBuilder<{ written: number }> {
    return insertion('idempotency', [this.row(attempt, result)]);
  }

  /**
   * The result of an earlier attempt; undefined when there was none.
   *
   * @throws ProblemError `idempotency-key-reused` for another body, `still-working` while in flight.
   */
  async find<Result>(attempt: Attempt): Promise<Result | undefined> {
    const earlier = await this.#db
      .selectFrom('idempotency')
      .select(['body_hash', 'result', 'lease_until'])
      .where('agency', '=', attempt.agency)
      .where('scope', '=', attempt.scope)
      .where('key_hash', '=', attempt.keyHash)
      .where('created_at', '>', this.#oldest())
      .executeTakeFirst();
    if (!earlier) return undefined;
    const { body_hash: known } = earlier;
    if (!known.equals(attempt.bodyHash) && !known.equals(attempt.olderHash()))
      throw new ProblemError('idempotency-key-reused');
    if (earlier.result !== null) return JSON.parse(earlier.result) as Result;
    if (earlier.lease_until > this.#clock.now())
      throw new ProblemError('still-working', { headers: { 'retry-after': '1' } });
    return undefined;
  }

  /** Does work of several steps once; a failed attempt may be tried again under the same key. */
  async once<Result>(
    attempt: Attempt,
    work: () => Promise<Result>,
  ): Promise<{ readonly result: Result; readonly isRepeat: boolean }> {
    if (!(await this.#claim(attempt))) {
      const result = await this.find<Result>(attempt);
      if (result !== undefined) return { result, isRepeat: true };
      throw new ProblemError('still-working', { headers: { 'retry-after': '1' } });
    }
    try {
      const result = await work();
      await this.#mine(attempt, sql`UPDATE idempotency SET result = ${JSON.stringify(result)}`);
      return { result, isRepeat: false };
    } catch (error) {
      await this.#mine(attempt, sql`DELETE FROM idempotency`).catch(() => undefined);
      throw error;
    }
  }

  async #claim(attempt: Attempt): Promise<boolean> {
    const until = new Date(this.#clock.now().getTime() + leaseSeconds * 1000);
    const { rows } = await insertion('idempotency', [this.#row(attempt, null, until)]).execute(
      this.#db,
    );
    return rows.length === 1;
  }

  #row(
    { agency, scope, keyHash, bodyHash }: Attempt,
    result: string | null,
    leaseUntil: Date,
  ): Insertable<IdempotencyTable> {
    return {
      agency,
      scope,
      key_hash: keyHash,
      body_hash: bodyHash,
      result,
      lease_until: leaseUntil,
      created_at: this.#clock.now(),
    };
  }

  #mine({ agency, scope, keyHash }: Attempt, change: RawBuilder<unknown>) {
    return sql`${change}
      WHERE agency = ${agency} AND scope = ${scope} AND key_hash = ${keyHash}`.execute(this.#db);
  }

  #oldest(): Date {
    return new Date(this.#clock.now().getTime() - limits.idempotencyDays * 86_400_000);
  }
}

/** Says that this answer is the first one's, once more. */
export const markRepeated = (reply: FastifyReply, isRepeat: boolean): FastifyReply =>
  isRepeat ? reply.header('idempotent-replayed', 'true') : reply;
