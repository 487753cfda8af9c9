import type { Satisfaction } from '@zabota/contract';
import type { Desk } from '../case/desk.js';
import type { Language } from '../messages/messages.js';
import { ProblemError } from '../problems/problem.js';

/**
 * A ready row, as it was written by the job: one read by primary key.
 *
 * @throws ProblemError `not-found`.
 */
export async function readReady(
  { platform, cases }: Desk,
  agency: string,
  subject: string,
  language: Language,
): Promise<string> {
  cases.contentOf(agency);
  const row = await platform.database.db
    .selectFrom('satisfaction_table')
    .select('document')
    .where('agency', '=', agency)
    .where('subject', '=', subject)
    .where('language', '=', language)
    .executeTakeFirst();
  if (!row) throw new ProblemError('not-found');
  return row.document;
}

export const readSubject = async (
  desk: Desk,
  agency: string,
  subject: string,
  language: Language,
): Promise<Satisfaction> =>
  JSON.parse(await readReady(desk, agency, subject, language)) as Satisfaction;
