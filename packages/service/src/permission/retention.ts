import { sql, type RawBuilder } from 'kysely';
import type { Consents } from '../consent/consents.js';
import { makeId } from '../database/id.js';
import { startOf, yearsBefore, type LocalDate } from '../deadline/local-date.js';

const mostAtOnce = 1000;

/**
 * When the last consent of somebody ended, in `consent c`: by an answer, or by its
 * last day. What is kept, is kept from then on (152-ФЗ, article 9, part 3).
 */
export const consentsEnded = sql<Date>`
  max(greatest(c.at, CASE WHEN c.decision = 'grant' THEN c.valid_until::timestamptz END))`;

/** Destroys every day what the law no longer makes the agency keep, and writes an act of it. */
export function planEndOfRetention(consents: Consents): void {
  const { runner, content } = consents.platform;
  runner.repeat('end-retention', 24 * 60, async () => {
    for (const agency of content.keys()) await endRetention(consents, agency);
  });
}

/** @returns how many clients, devices and lines of the use log went. */
export async function endRetention(consents: Consents, agency: string): Promise<number> {
  const { texts, today, timeZone } = consents.sight(agency, 'ru');
  const rules = texts.edition.agency.retention ?? [];
  let gone = 0;
  // Uses first: somebody whose use log is still kept is not forgotten.
  for (const kind of ['uses', 'consents'] as const) {
    const rule = rules.find(({ id }) => id === kind);
    if (!rule) continue;
    const day = yearsBefore(today, rule.years);
    const ended = kind === 'uses' ? endedUses : endedSubjects;
    for (let count = mostAtOnce; count === mostAtOnce; gone += count) {
      const statement = ended(agency, startOf(timeZone, day));
      count = await destroy(consents, statement, { agency, kind, day, law: rule.law });
    }
  }
  return gone;
}

interface Act {
  readonly agency: string;
  readonly kind: 'uses' | 'consents';
  readonly day: LocalDate;
  readonly law: { readonly act: string; readonly article: string };
}

/** Destroys and writes the act in one statement: there is no act without the deed, nor the other way round. */
async function destroy(
  { platform: { database, clock } }: Consents,
  gone: RawBuilder<unknown>,
  { agency, kind, day, law }: Act,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    WITH ${gone}
    INSERT INTO retention_act (agency, id, at, kind, ended_before, count, law)
    SELECT ${agency}, ${makeId()}, ${clock.now()}, ${kind}, ${day}, count(*),
      ${`${law.act}, ${law.article}`}
    FROM gone HAVING count(*) > 0 RETURNING count`.execute(database.db);
  return rows[0]?.count ?? 0;
}

/** Ids tell the time: the oldest lines come first, and no other has to be looked at. */
const endedUses = (agency: string, before: Date) => sql`
  gone AS (
    DELETE FROM consent_use WHERE agency = ${agency} AND id IN (
      SELECT id FROM (
        SELECT id, at FROM consent_use WHERE agency = ${agency}
        ORDER BY id LIMIT ${sql.lit(mostAtOnce)}
      ) AS oldest WHERE at < ${before}
    ) RETURNING id
  )`;

/**
 * Their keys go, and what finds them by their sign-in. The rows of the ledger stay,
 * which nobody can read any more: so the chain and its signatures still hold (decision 19).
 */
const endedSubjects = (agency: string, before: Date) => sql`
  gone AS (
    SELECT s.id, s.personal_key FROM subject s
    WHERE s.agency = ${agency} AND s.hash IS NOT NULL
      AND coalesce((SELECT ${consentsEnded} FROM consent c
        WHERE c.agency = s.agency AND c.subject = s.id), s.created_at) < ${before}
      AND NOT EXISTS (SELECT 1 FROM consent c WHERE c.agency = s.agency AND c.subject = s.id
        AND c.decision = 'grant' AND c.valid_until IS NULL)
      AND NOT EXISTS (SELECT 1 FROM consent_use u WHERE u.agency = s.agency AND u.subject = s.id)
    LIMIT ${sql.lit(mostAtOnce)}
  ), keys AS (
    DELETE FROM data_key WHERE agency = ${agency} AND subject IN (
      SELECT id FROM gone UNION ALL SELECT personal_key FROM gone)
  ), names AS (
    UPDATE subject SET hash = NULL WHERE agency = ${agency} AND id IN (SELECT id FROM gone)
  ), preferences AS (
    DELETE FROM preference WHERE agency = ${agency} AND subject IN (SELECT id FROM gone)
  ), offers AS (
    UPDATE offer SET personal = NULL
    WHERE agency = ${agency} AND subject IN (SELECT id FROM gone)
  )`;
