import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Clock } from '../clock.js';
import type { Db } from '../database/database.js';
import { Together } from '../database/together.js';
import { backoffSeconds, mostAttempts, secondsAfter } from '../jobs/jobs.js';
import type { LetterTable } from './letter.table.js';

export type LetterRow = Selectable<LetterTable>;

/** A letter with the wrapped key of its subject; without one the subject was erased. */
export type KeyedRow = LetterRow & {
  readonly key_id: string | null;
  readonly wrapped: Buffer | null;
};

/** Of letters that are sealed the key: of whom they are about, or of their case where an older release sealed them. */
const keyOf = sql`coalesce(k.key_id, c.wrap_key_id) AS key_id, coalesce(k.wrapped, c.wrapped) AS wrapped`;
const itsKey = sql`
  LEFT JOIN data_key k ON k.agency = l.agency AND k.subject = l.subject
  LEFT JOIN "case" c ON c.agency = l.agency AND c.id = l.subject`;

type Name = Pick<LetterRow, 'agency' | 'event_key'>;

/** How far letters have got. Those that are sent at the same time share their ways to the database. */
export class LetterPost {
  readonly #sent: Together<Name, void>;
  readonly #db: Db;
  readonly #clock: Clock;

  constructor(db: Db, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
    this.#sent = new Together((letters) => markSent(db, letters, clock.now()));
  }

  /**
   * Letters that are due, oldest first, noted as handed over.
   *
   * @param patience For how many seconds they must have been due already.
   */
  async take(most: number, patience: number): Promise<KeyedRow[]> {
    const now = this.#clock.now();
    // Searched by the index alone. Asked what else makes a letter wait, the database guesses that few
    // do, and sorts all of them to find ten.
    const { rows } = await sql<KeyedRow>`
      WITH taken AS (
        UPDATE letter SET handed_at = coalesce(handed_at, ${now}), send_at = NULL, attempts = attempts + 1
        WHERE (agency, event_key) IN (
          SELECT agency, event_key FROM letter WHERE send_at <= ${secondsAfter(now, -patience)}
          ORDER BY send_at LIMIT ${most})
        -- Asked once more: another process may have taken it since the search.
        AND send_at <= ${now}
        RETURNING *)
      -- One that an older release has handed over leaves the list, and that is all.
      SELECT l.*, ${keyOf} FROM taken l ${itsKey} WHERE l.handed_at = ${now}`.execute(this.#db);
    return rows;
  }

  sent({ agency, event_key }: Name): Promise<void> {
    return this.#sent.ask({ agency, event_key });
  }

  /** The mail server surely has not taken it: it is tried again later, or rests after the twelfth time. */
  async notTaken({ agency, event_key, attempts }: LetterRow): Promise<void> {
    const again = secondsAfter(this.#clock.now(), backoffSeconds(attempts));
    await this.#db
      .updateTable('letter')
      .set({ handed_at: null, send_at: attempts < mostAttempts ? again : null })
      .where('agency', '=', agency)
      .where('event_key', '=', event_key)
      .execute();
  }

  /** Puts a letter on the list for which an older release has made a job. */
  async adopt(agency: string, eventKey: string): Promise<void> {
    await this.#db
      .updateTable('letter')
      .set((letter) => ({ send_at: letter.ref('created_at') }))
      .where('agency', '=', agency)
      .where('event_key', '=', eventKey)
      .where('handed_at', 'is', null)
      .where('send_at', 'is', null)
      .where('attempts', '=', 0)
      .execute();
  }

  /** The latest letters of an agency. */
  async latest(agency: string, most: number): Promise<KeyedRow[]> {
    const { rows } = await sql<KeyedRow>`
      SELECT l.*, ${keyOf} FROM letter l ${itsKey}
      WHERE l.agency = ${agency} ORDER BY l.created_at DESC, l.event_key DESC LIMIT ${most}`.execute(
      this.#db,
    );
    return rows;
  }
}

async function markSent(db: Db, letters: readonly Name[], now: Date): Promise<void[]> {
  await sql`
    UPDATE letter l SET sent_at = ${now}
    FROM unnest(${letters.map(({ agency }) => agency)}::text[],
      ${letters.map(({ event_key }) => event_key)}::text[]) AS sent (agency, event_key)
    WHERE l.agency = sent.agency AND l.event_key = sent.event_key`.execute(db);
  return letters.map(() => undefined);
}
