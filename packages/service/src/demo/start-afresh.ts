import { sql } from 'kysely';
import { partsOfCase } from '../case/case.tables.js';
import type { Platform } from '../platform.js';

/** What cases leave behind; keys of agency systems, sessions and content versions stay. */
const tables = [
  ...partsOfCase,
  'feedback',
  'feedback_handover',
  'feedback_invitation',
  'change_record',
  'worker_answer',
  'worker_turn',
  'worker_proposal',
  'worker_period',
  'voice_flood',
  'satisfaction_period',
  'satisfaction_table',
  'case',
  'job',
  'idempotency',
  'guess',
  'audit',
  'offer_event',
  'offer_stop',
  'offer',
  'situation_event',
  'consent_use',
  'retention_act',
  'consent_destruction',
  'consent_checkpoint',
  'consent_decision',
  'consent',
  'preference',
  'subject',
  'data_key',
] as const;

/** Removes every case, letter and file of the demo agency. */
export async function clearAgency(
  { database: { db }, uploads, clock }: Pick<Platform, 'database' | 'uploads' | 'clock'>,
  agency: string,
): Promise<void> {
  await db
    .updateTable('upload')
    .set({ claimed_by: null, expires_at: clock.now() })
    .where('agency', '=', agency)
    .execute();
  await uploads.sweep();
  await db.transaction().execute(async (transaction) => {
    for (const table of tables)
      await sql`DELETE FROM ${sql.table(table)} WHERE agency = ${agency}`.execute(transaction);
  });
}
