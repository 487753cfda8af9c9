import { limits } from '@zabota/contract';
import { sql, type RawBuilder } from 'kysely';
import type { FastifyReply } from 'fastify';
import type { Clock } from '../clock.js';
import type { Db } from '../database/database.js';
import { ProblemError } from '../problems/problem.js';
import type { Attempt } from './attempt.js';

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
   * The INSERT for a CTE: `WITH first AS (${remember(…)}) …`. It returns one row
   * for a first attempt and none for a repeat; the other parts of the
   * statement select from it.
   *
   * @param result From which the answer is made again: ids only.
   */
  remember(attempt: Attempt, result: unknown): RawBuilder<{ key_hash: Buffer }> {
    const now = this.#clock.now();
    return this.#insert(attempt, JSON.stringify(result), now);
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
    if (!earlier.body_hash.equals(attempt.bodyHash))
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
    const { rows } = await this.#insert(attempt, null, until).execute(this.#db);
    return rows.length === 1;
  }

  /** Takes the place of a key that is too old, or whose first attempt died without a result. */
  #insert({ agency, scope, keyHash, bodyHash }: Attempt, result: string | null, leaseUntil: Date) {
    const now = this.#clock.now();
    return sql<{ key_hash: Buffer }>`
      INSERT INTO idempotency (agency, scope, key_hash, body_hash, result, lease_until, created_at)
      VALUES (${agency}, ${scope}, ${keyHash}, ${bodyHash}, ${result}, ${leaseUntil}, ${now})
      ON CONFLICT (agency, scope, key_hash) DO UPDATE
      SET body_hash = excluded.body_hash, result = excluded.result,
        lease_until = excluded.lease_until, created_at = excluded.created_at
      WHERE idempotency.created_at <= ${this.#oldest()}
        OR (idempotency.result IS NULL AND idempotency.lease_until <= ${now}
          AND idempotency.body_hash = excluded.body_hash)
      RETURNING key_hash`;
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
