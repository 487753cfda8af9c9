import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Clock } from '../clock.js';
import type { Db } from '../database/database.js';
import { Together } from '../database/together.js';
import type { LetterTable } from './letter.table.js';

export type LetterRow = Selectable<LetterTable>;

/** A letter with the wrapped key of its subject; without one the subject was erased. */
export type KeyedRow = LetterRow & {
  readonly key_id: string | null;
  readonly wrapped: Buffer | null;
};

type Event = Pick<LetterRow, 'agency' | 'event_key'>;
type Name = Pick<LetterRow, 'agency' | 'id'>;

/** How far letters have got. Those that are sent at the same time share their ways to the database. */
export class LetterPost {
  readonly #taken: Together<Event, KeyedRow | undefined>;
  readonly #sent: Together<Name, void>;
  readonly #db: Db;

  constructor(db: Db, clock: Clock) {
    this.#db = db;
    this.#taken = new Together((events) => takeAll(db, events, clock.now()));
    this.#sent = new Together((letters) => markSent(db, letters, clock.now()));
  }

  /** The letter of an event, noted as handed over; nothing when it was handed over before. */
  take(event: Event): Promise<KeyedRow | undefined> {
    return this.#taken.ask(event);
  }

  sent({ agency, id }: Name): Promise<void> {
    return this.#sent.ask({ agency, id });
  }

  /** The mail server surely has not taken it: it may be tried again. */
  async notTaken({ agency, id }: Name): Promise<void> {
    await this.#db
      .updateTable('letter')
      .set({ handed_at: null })
      .where('agency', '=', agency)
      .where('id', '=', id)
      .execute();
  }

  /** The latest letters of an agency. */
  async latest(agency: string, most: number): Promise<KeyedRow[]> {
    const { rows } = await sql<KeyedRow>`
      SELECT l.*, k.key_id, k.wrapped FROM letter l
      LEFT JOIN data_key k ON k.agency = l.agency AND k.subject = l.subject
      WHERE l.agency = ${agency} ORDER BY l.id DESC LIMIT ${most}`.execute(this.#db);
    return rows;
  }
}

async function takeAll(
  db: Db,
  events: readonly Event[],
  now: Date,
): Promise<(KeyedRow | undefined)[]> {
  const { rows } = await sql<KeyedRow>`
    WITH taken AS (
      UPDATE letter l SET handed_at = ${now}
      FROM unnest(${events.map(({ agency }) => agency)}::text[],
        ${events.map(({ event_key }) => event_key)}::text[]) AS asked (agency, event_key)
      WHERE l.agency = asked.agency AND l.event_key = asked.event_key AND l.handed_at IS NULL
      RETURNING l.*)
    SELECT taken.*, k.key_id, k.wrapped FROM taken
    LEFT JOIN data_key k ON k.agency = taken.agency AND k.subject = taken.subject`.execute(db);
  const found = new Map(rows.map((row) => [nameOf(row), row]));
  return events.map((event) => {
    const row = found.get(nameOf(event));
    // Asked for twice at once, it is handed over once.
    found.delete(nameOf(event));
    return row;
  });
}

const nameOf = ({ agency, event_key }: Event): string => `${agency} ${event_key}`;

async function markSent(db: Db, letters: readonly Name[], now: Date): Promise<void[]> {
  await sql`
    UPDATE letter l SET sent_at = ${now}
    FROM unnest(${letters.map(({ agency }) => agency)}::text[],
      ${letters.map(({ id }) => id)}::uuid[]) AS sent (agency, id)
    WHERE l.agency = sent.agency AND l.id = sent.id`.execute(db);
  return letters.map(() => undefined);
}
