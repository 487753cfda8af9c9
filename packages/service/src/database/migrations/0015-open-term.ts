import { steps } from './migration.js';

/** A term to which nobody has put words says nothing of a person, and need not be sealed. */
export const openTerm = steps('0015-open-term', [
  `ALTER TABLE case_deadline ADD COLUMN IF NOT EXISTS term text`,
  `ALTER TABLE case_deadline ALTER COLUMN personal DROP NOT NULL`,
]);
