import type { ChangeInput } from '@zabota/contract';
import type { Selectable } from 'kysely';
import type { Db } from '../database/database.js';
import { makeId } from '../database/id.js';
import type { ChangeRecordTable } from './feedback.tables.js';

export type ChangeRow = Selectable<ChangeRecordTable>;

/** What changed because people said something (A26). */
export class Changes {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  async find(agency: string, id: string | null | undefined): Promise<ChangeRow | undefined> {
    if (!id) return undefined;
    return this.#db
      .selectFrom('change_record')
      .selectAll()
      .where('agency', '=', agency)
      .where('id', '=', id)
      .executeTakeFirst();
  }

  /** Newest first. */
  async list(agency: string, most: number): Promise<ChangeRow[]> {
    return this.#db
      .selectFrom('change_record')
      .selectAll()
      .where('agency', '=', agency)
      .orderBy('made_on', 'desc')
      .orderBy('id', 'desc')
      .limit(most)
      .execute();
  }

  rowOf(agency: string, { youSaid, weDid, on, subject, url }: ChangeInput): ChangeRow {
    return {
      agency,
      id: makeId(),
      made_on: on,
      subject: subject ?? null,
      words: JSON.stringify({ youSaid, weDid }),
      url: url ?? null,
    };
  }
}
