import { sql } from 'kysely';
import { mostAtOnce, type Ended } from './ended.js';

/**
 * When the last consent of somebody ended, in `consent c`: by an answer, or by its
 * last day. What is kept, is kept from then on (152-ФЗ, article 9, part 3).
 */
export const consentsEnded = sql<Date>`
  max(greatest(c.at, CASE WHEN c.decision = 'grant' THEN c.valid_until::timestamptz END))`;

/** Ids tell the time: the oldest lines come first, and no other has to be looked at. */
export const endedUses: Ended = (agency, before) => sql`
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
export const endedSubjects: Ended = (agency, before) => sql`
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
