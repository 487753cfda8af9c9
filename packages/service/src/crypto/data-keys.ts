import { sql } from 'kysely';
import type { Db } from '../database/database.js';
import type { KeyRing } from './key-ring.js';
import { unwrapDataKey, type DataKey } from './personal.js';

/** The key of a subject; undefined once the subject was erased. */
export async function findDataKey(
  db: Db,
  ring: KeyRing,
  agency: string,
  subject: string,
): Promise<DataKey | undefined> {
  const row = await db
    .selectFrom('data_key')
    .select(['agency', 'subject', 'key_id', 'wrapped'])
    .where('agency', '=', agency)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row && unwrapDataKey(ring, row);
}

/**
 * Erases a subject and the files its case carries: everything sealed under their keys is
 * unreadable from now on, in backups too.
 */
export async function eraseSubject(db: Db, agency: string, subject: string): Promise<void> {
  await sql`
    WITH erased AS (
      UPDATE "case" SET wrap_key_id = NULL, wrapped = NULL WHERE agency = ${agency} AND id = ${subject}
    )
    DELETE FROM data_key WHERE agency = ${agency} AND (subject = ${subject} OR subject IN (
      SELECT id FROM upload WHERE agency = ${agency} AND claimed_by = ${subject}))`.execute(db);
}
