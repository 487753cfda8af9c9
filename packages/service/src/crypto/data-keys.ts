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
