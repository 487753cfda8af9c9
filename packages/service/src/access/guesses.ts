import { sql } from 'kysely';
import type { Clock } from '../clock.js';
import type { KeyRing } from '../crypto/key-ring.js';
import { keyed } from '../crypto/secrets.js';
import type { Db } from '../database/database.js';
import { comeBackIn, ProblemError } from '../problems/problem.js';

const mostPerHour = { address: 20, number: 20 } as const;
const hour = 3_600_000;

/**
 * Counts wrong receipt codes in the database, so that every instance sees them.
 *
 * Only wrong codes are counted and only wrong codes are held back: whoever
 * types the right one always gets in, however many others guessed before.
 */
export class Guesses {
  readonly #db: Db;
  readonly #ring: KeyRing;
  readonly #clock: Clock;

  constructor(db: Db, ring: KeyRing, clock: Clock) {
    this.#db = db;
    this.#ring = ring;
    this.#clock = clock;
  }

  /** Counts a wrong code. @returns the problem to answer with, the same for every kind of wrong. */
  async countWrong(agency: string, address: string, number: string): Promise<ProblemError> {
    const now = this.#clock.now().getTime();
    const windowStart = new Date(now - (now % hour));
    const key = this.#ring.key('guess');
    const row = (kind: 'address' | 'number', value: string) => ({
      agency,
      kind,
      hash: keyed(key, kind, value),
      window_start: windowStart,
      count: 1,
    });
    const counts = await this.#db
      .insertInto('guess')
      .values([row('address', address), row('number', number)])
      .onConflict((conflict) =>
        conflict
          .columns(['agency', 'kind', 'hash', 'window_start'])
          .doUpdateSet({ count: sql`guess.count + 1` }),
      )
      .returning(['kind', 'count'])
      .execute();
    const isTooMany = counts.some(({ kind, count }) => count > mostPerHour[kind]);
    if (!isTooMany) return new ProblemError('case-not-opened');
    return comeBackIn('too-many-requests', Math.ceil((hour - (now % hour)) / 1000));
  }
}
