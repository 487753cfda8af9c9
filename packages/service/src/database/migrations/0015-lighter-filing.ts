import { steps } from './migration.js';

/**
 * What filing writes became less: a term to which nobody has put words says nothing of a person
 * and need not be sealed, letters are a queue of their own, and by the days on which terms end only
 * the late ones are searched, where an index soon selects nothing.
 */
export const lighterFiling = steps('0015-lighter-filing', [
  `ALTER TABLE case_deadline ADD COLUMN IF NOT EXISTS term text`,
  `ALTER TABLE case_deadline ALTER COLUMN personal DROP NOT NULL`,
  `DROP INDEX IF EXISTS case_deadline_due`,
  `ALTER TABLE letter ADD COLUMN IF NOT EXISTS send_at timestamptz`,
  `ALTER TABLE letter ADD COLUMN IF NOT EXISTS attempts integer NOT NULL DEFAULT 0`,
  `CREATE INDEX IF NOT EXISTS letter_waiting ON letter (send_at) WHERE send_at IS NOT NULL`,
]);
