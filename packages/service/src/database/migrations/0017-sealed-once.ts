import { steps } from './migration.js';

/**
 * A letter about a case is addressed when it is sent: until then it is the name of an event and,
 * at most, a day. It needs no name of its own, and nothing to be sealed. What a complaint says is
 * sealed in one box with who its client is.
 */
export const sealedOnce = steps('0017-sealed-once', [
  `ALTER TABLE letter ADD COLUMN IF NOT EXISTS day date`,
  `ALTER TABLE letter ALTER COLUMN personal DROP NOT NULL`,
  `ALTER TABLE letter ALTER COLUMN subject DROP NOT NULL`,
  `ALTER TABLE letter DROP CONSTRAINT IF EXISTS letter_pkey`,
  `ALTER TABLE letter ALTER COLUMN id DROP NOT NULL`,
  `ALTER TABLE letter ADD PRIMARY KEY (agency, event_key)`,
  `ALTER TABLE letter DROP CONSTRAINT IF EXISTS letter_agency_event_key_key`,
  `ALTER TABLE complaint ALTER COLUMN personal DROP NOT NULL`,
]);
