import type { Db } from '../../database/database.js';
import { ratingRow, type FeedbackInsert } from '../../seed/voice.rows.js';

export async function addAnswers(
  db: Db,
  count: number,
  more: Partial<FeedbackInsert> & Pick<FeedbackInsert, 'agency' | 'month'>,
): Promise<void> {
  const rows = Array.from({ length: count }, () => ratingRow(more));
  if (rows.length > 0) await db.insertInto('feedback').values(rows).execute();
}
