import { sql } from 'kysely';
import type { Clock } from '../clock.js';
import type { Db } from '../database/database.js';

export const destroyJob = 'destroy-consented';

/** Data that this service holds under a consent which has ended; told by those who keep them. */
export type DestroyOwn = (agency: string, subject: string, purpose: string) => Promise<void>;

interface Planned {
  readonly subject: string;
  readonly purpose: string;
  readonly is_used: boolean;
}

/** Destroys what was kept under an ended consent, and keeps the proof that it is gone (152-ФЗ, article 21). */
export class Destructions {
  readonly #db: Db;
  readonly #clock: Clock;
  readonly #destroyOwn: DestroyOwn;

  constructor(db: Db, clock: Clock, destroyOwn: DestroyOwn) {
    this.#db = db;
    this.#clock = clock;
    this.#destroyOwn = destroyOwn;
  }

  /** Destroys our own copies. Where systems of the agency used the data, their word is waited for. */
  async destroyOwn(agency: string, receipt: string): Promise<void> {
    const { rows } = await sql<Planned>`
      SELECT x.subject, x.purpose, EXISTS (
        SELECT 1 FROM consent_use u WHERE u.agency = x.agency AND u.subject = x.subject
          AND u.purpose = x.purpose AND u.allowed AND u.actor <> 'service') AS is_used
      FROM consent_destruction x
      WHERE x.agency = ${agency} AND x.receipt = ${receipt} AND x.done_at IS NULL`.execute(
      this.#db,
    );
    const [planned] = rows;
    if (!planned) return;
    await this.#destroyOwn(agency, planned.subject, planned.purpose);
    if (!planned.is_used)
      await this.finish(agency, receipt, {
        act: receipt,
        actor: 'service',
        at: this.#clock.now(),
      });
  }

  /** Writes down that everything is gone. The first word counts. @returns whether there was something to say it about. */
  async finish(
    agency: string,
    receipt: string,
    { act, actor, at }: { readonly act: string; readonly actor: string; readonly at: Date },
  ): Promise<boolean> {
    const { rows } = await sql<{ receipt: string }>`
      UPDATE consent_destruction SET done_at = coalesce(done_at, ${at}), act = coalesce(act, ${act}),
        actor = coalesce(actor, ${actor})
      WHERE agency = ${agency} AND receipt = ${receipt} RETURNING receipt`.execute(this.#db);
    return rows.length === 1;
  }
}
