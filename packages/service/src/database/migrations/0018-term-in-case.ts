import { steps } from './migration.js';

/**
 * The running term of a case lies in the row of the case: it was a row of its own with two
 * indexes, written for each case and joined for each read. The old table gets another name first,
 * so that an instance of the release before can write no term that would be left behind.
 */
export const termInCase = steps('0018-term-in-case', [
  `ALTER TABLE "case"
    ADD COLUMN IF NOT EXISTS due_on date,
    ADD COLUMN IF NOT EXISTS is_paused boolean,
    ADD COLUMN IF NOT EXISTS look_on date,
    ADD COLUMN IF NOT EXISTS term text,
    ADD COLUMN IF NOT EXISTS sealed_term bytea`,
  `ALTER TABLE IF EXISTS case_deadline RENAME TO case_deadline_before`,
  `UPDATE "case" c SET due_on = d.due_on, is_paused = d.is_paused, look_on = d.look_on,
    term = d.term, sealed_term = d.personal
    FROM case_deadline_before d
    WHERE d.agency = c.agency AND d.case_id = c.id AND c.due_on IS NULL`,
  `CREATE INDEX IF NOT EXISTS case_look ON "case" (agency, look_on) WHERE look_on < 'infinity'`,
  `DROP TABLE IF EXISTS case_deadline_before`,
]);
