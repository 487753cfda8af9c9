import { sql } from 'kysely';
import type { Clock } from '../clock.js';
import type { KeyRing } from '../crypto/key-ring.js';
import { keyed } from '../crypto/secrets.js';
import type { Db } from '../database/database.js';
import { comeBackIn } from '../problems/problem.js';

const hour = 3_600_000;
const day = 24 * hour;

/** What one address may do; an office shares one address, so nobody is turned away early. */
const limits = {
  /** New feedback an hour: above it the address has to wait. */
  perHour: 120,
  /** Answers about one subject a day that count: above it they are kept, but not counted. */
  counted: 5,
} as const;

/**
 * Keeps a flood from one address away from the honest answers. Addresses are
 * counted as keyed hashes apart from the answers, and forgotten in two days.
 */
export class Flood {
  readonly #db: Db;
  readonly #ring: KeyRing;
  readonly #clock: Clock;

  constructor({ db, ring, clock }: { db: Db; ring: KeyRing; clock: Clock }) {
    this.#db = db;
    this.#ring = ring;
    this.#clock = clock;
  }

  /** @throws ProblemError `too-many-requests` when so much comes from one address in an hour. */
  async admit(agency: string, address: string, what: string, most: number = limits.perHour) {
    const now = this.#clock.now().getTime();
    if ((await this.#count(agency, `hour/${what}`, address, hour)) <= most) return;
    throw comeBackIn('too-many-requests', Math.ceil((hour - (now % hour)) / 1000));
  }

  /** Whether one more answer from this address about this subject is counted. */
  async isCounted(agency: string, address: string, subject: string): Promise<boolean> {
    return (await this.#count(agency, `day/${subject}`, address, day)) <= limits.counted;
  }

  async #count(agency: string, scope: string, address: string, window: number): Promise<number> {
    const now = this.#clock.now().getTime();
    const { count } = await this.#db
      .insertInto('voice_flood')
      .values({
        agency,
        scope: scope.slice(0, 200),
        hash: keyed(this.#ring.key('voice'), 'flood', scope, address),
        window_start: new Date(now - (now % window)),
        count: 1,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['agency', 'scope', 'hash', 'window_start'])
          .doUpdateSet({ count: sql`voice_flood.count + 1` }),
      )
      .returning('count')
      .executeTakeFirstOrThrow();
    return count;
  }
}
