import { sql, type RawBuilder } from 'kysely';
import { partsOfCase } from '../case/case.tables.js';
import { finalStates } from '../case/legality.js';
import { mostAtOnce, type Ended } from './ended.js';

/** Its key needs no part of its own: it lies in the row of the case. */
const parts = (agency: string): RawBuilder<unknown> =>
  sql.join(
    partsOfCase.map(
      (table) => sql`${sql.ref(`of_${table}`)} AS (
        DELETE FROM ${sql.table(table)}
        WHERE agency = ${agency} AND case_id IN (SELECT id FROM gone))`,
    ),
  );

/**
 * Closed cases with everything that belongs to them. A case that another one is about stays as
 * long as that one. Of files the key goes at once, and the sweep of uploads takes their bytes.
 */
const endedOf =
  (kinds: readonly string[]): Ended =>
  (agency, before) => {
    const isOver = sql`c.agency = ${agency} AND c.kind = ANY(${kinds})
      AND c.state = ANY(${[...finalStates]}) AND c.state_since < ${before}`;
    return sql`
    gone AS (
      DELETE FROM "case" c WHERE ${isOver} AND c.id IN (
        SELECT c.id FROM "case" c WHERE ${isOver}
          AND NOT EXISTS (SELECT 1 FROM "case" f WHERE f.agency = c.agency AND f.parent = c.id)
        LIMIT ${sql.lit(mostAtOnce)}
      ) RETURNING c.id
    ), ${parts(agency)}, files AS (
      UPDATE upload SET claimed_by = NULL, expires_at = ${before}
      WHERE agency = ${agency} AND claimed_by IN (SELECT id FROM gone) RETURNING id
    ), file_keys AS (
      DELETE FROM data_key WHERE agency = ${agency} AND subject IN (SELECT id FROM files)
    )`;
  };

export const endedComplaints = endedOf(['complaint']);
export const endedApplications = endedOf(['application', 'initiative']);

/** Letters go with their case; this takes those that belong to none, such as letters about consents. */
export const endedLetters: Ended = (agency, before) => sql`
  gone AS (
    DELETE FROM letter WHERE agency = ${agency} AND event_key IN (
      SELECT l.event_key FROM letter l WHERE l.agency = ${agency} AND l.created_at < ${before}
        AND NOT EXISTS (SELECT 1 FROM "case" c WHERE c.agency = l.agency AND c.id = l.case_id)
      LIMIT ${sql.lit(mostAtOnce)}
    ) RETURNING event_key
  )`;

/** Lines that say who of the staff looked at a case or worked on it. */
export const endedReadings: Ended = (agency, before) => sql`
  gone AS (
    DELETE FROM audit WHERE agency = ${agency} AND id IN (
      SELECT id FROM audit
      WHERE agency = ${agency} AND at < ${before} AND object LIKE 'case/%'
      LIMIT ${sql.lit(mostAtOnce)}
    ) RETURNING id
  )`;
