import { sql } from 'kysely';
import type { Db } from '../database/database.js';

/** Takes away the key of a subject, and of a case with the keys of its files, as if they were erased. */
export async function eraseSubject(db: Db, agency: string, subject: string): Promise<void> {
  await sql`
    WITH erased AS (
      UPDATE "case" SET wrap_key_id = NULL, wrapped = NULL WHERE agency = ${agency} AND id = ${subject}
    )
    DELETE FROM data_key WHERE agency = ${agency} AND (subject = ${subject} OR subject IN (
      SELECT id FROM upload WHERE agency = ${agency} AND claimed_by = ${subject}))`.execute(db);
}
