import { steps } from './migration.js';

/** Which edition of a requirement was marked, so that new words do not answer for the old. */
export const clarity = steps('0010-clarity', [
  `ALTER TABLE feedback ADD COLUMN IF NOT EXISTS edition text`,
  `CREATE INDEX IF NOT EXISTS feedback_requirement ON feedback (agency, subject)
    WHERE subject LIKE 'requirement:%'`,
]);
