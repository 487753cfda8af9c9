import { sql } from 'kysely';
import type { Clock } from '../clock.js';
import type { Signer } from '../crypto/signer.js';
import type { Db } from '../database/database.js';
import { makeId } from '../database/id.js';

/** What a checkpoint signs. */
export interface CheckpointClaim {
  readonly agency: string;
  readonly at: string;
  readonly after: string | null;
  readonly upto: string;
  readonly rows: number;
  /** SHA-256 over the hashes of the rows, in order. */
  readonly digest: string;
}

/** A row is signed once no statement that began before it can still add one: ten minutes are plenty. */
const settledAfter = 10 * 60_000;
const mostRows = 100_000;

/** Signs what the ledger holds, so that not even its last rows can go unseen. */
export class Checkpoints {
  readonly #db: Db;
  readonly #clock: Clock;
  readonly #signer: Signer;

  constructor(db: Db, clock: Clock, signer: Signer) {
    this.#db = db;
    this.#clock = clock;
    this.#signer = signer;
  }

  /** Signs the rows since the last checkpoint. @returns how many there were. */
  async sign(agency: string): Promise<number> {
    let signed = 0;
    for (;;) {
      const rows = await this.#signNext(agency);
      signed += rows;
      if (rows < mostRows) return signed;
    }
  }

  async #signNext(agency: string): Promise<number> {
    const now = this.#clock.now();
    const settled = new Date(now.getTime() - settledAfter);
    const { rows } = await sql<{
      after: string | null;
      upto: string;
      rows: number;
      digest: string;
    }>`
      WITH last AS (
        SELECT max(upto::text)::uuid AS upto FROM consent_checkpoint WHERE agency = ${agency}
      ), next AS (
        SELECT d.id, d.hash FROM consent_decision d, last
        WHERE d.agency = ${agency} AND d.at <= ${settled}
          AND (last.upto IS NULL OR d.id > last.upto)
        ORDER BY d.id LIMIT ${sql.lit(mostRows)}
      )
      SELECT last.upto AS after, max(next.id::text) AS upto, count(*)::int AS rows,
        encode(sha256(string_agg(next.hash, ''::bytea ORDER BY next.id)), 'hex') AS digest
      FROM next, last GROUP BY last.upto`.execute(this.#db);
    const [found] = rows;
    if (!found) return 0;
    const claim: CheckpointClaim = { agency, at: now.toISOString(), ...found };
    await this.#db
      .insertInto('consent_checkpoint')
      .values({
        agency,
        id: makeId(),
        at: now,
        after: found.after,
        upto: found.upto,
        rows: found.rows,
        digest: Buffer.from(found.digest, 'hex'),
        jws: await this.#signer.sign('zabota-checkpoint', claim),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return found.rows;
  }
}
