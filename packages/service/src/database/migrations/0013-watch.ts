import { steps } from './migration.js';

/**
 * Delays are noticed by looking at the terms that may be missed, in place of two jobs for each
 * case. What an older release writes is looked at soon, and then gets a day of its own.
 */
export const watch = steps('0013-watch', [
  `ALTER TABLE case_deadline ADD COLUMN IF NOT EXISTS look_on date NOT NULL DEFAULT '-infinity'`,
  `CREATE INDEX IF NOT EXISTS case_deadline_look ON case_deadline (agency, look_on)
    WHERE look_on < 'infinity'`,
  `DELETE FROM job WHERE kind IN ('case-late', 'complaint-unregistered') AND done_at IS NULL`,
]);
