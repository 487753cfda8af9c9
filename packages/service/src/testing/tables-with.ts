import { sql } from 'kysely';
import type { Db } from '../database/database.js';

/** Tables in which a text stands anywhere; bytes are looked at as hexadecimal digits. */
export async function tablesWith(db: Db, text: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT relname AS name FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname`.execute(db);
  const found: string[] = [];
  for (const { name } of rows) {
    const { rows: hits } = await sql`
      SELECT 1 FROM ${sql.table(name)} AS t WHERE t::text LIKE ${`%${text}%`} LIMIT 1`.execute(db);
    if (hits.length > 0) found.push(name);
  }
  return found;
}
