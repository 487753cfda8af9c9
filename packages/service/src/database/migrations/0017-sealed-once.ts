import { steps } from './migration.js';

const takeKeys = `UPDATE "case" c SET wrap_key_id = k.key_id, wrapped = k.wrapped FROM data_key k
  WHERE k.agency = c.agency AND k.subject = c.id AND c.wrapped IS NULL`;
const dropKeys = `DELETE FROM data_key k USING "case" c WHERE c.agency = k.agency AND c.id = k.subject
  AND c.wrapped IS NOT NULL`;

/**
 * A letter about a case is addressed when it is sent: until then it is the name of an event and,
 * at most, a day. It needs no name of its own, and nothing to be sealed. What a complaint says is
 * sealed in one box with who its client is, and the key of a case lies in its row. A
 * receipt code is derived again to be compared: a hash of it was one thing more to keep.
 */
export const sealedOnce = steps('0017-sealed-once', [
  `ALTER TABLE letter ADD COLUMN IF NOT EXISTS day date`,
  `ALTER TABLE letter ALTER COLUMN personal DROP NOT NULL`,
  `ALTER TABLE letter ALTER COLUMN subject DROP NOT NULL`,
  `ALTER TABLE letter DROP CONSTRAINT IF EXISTS letter_pkey`,
  `ALTER TABLE letter ALTER COLUMN id DROP NOT NULL`,
  // Dropped once more, so that it may be run twice.
  `ALTER TABLE letter DROP CONSTRAINT IF EXISTS letter_pkey, ADD PRIMARY KEY (agency, event_key)`,
  `ALTER TABLE letter DROP CONSTRAINT IF EXISTS letter_agency_event_key_key`,
  `ALTER TABLE complaint ALTER COLUMN personal DROP NOT NULL`,
  `ALTER TABLE "case" ADD COLUMN IF NOT EXISTS wrap_key_id text`,
  `ALTER TABLE "case" ADD COLUMN IF NOT EXISTS wrapped bytea`,
  takeKeys,
  dropKeys,
  `ALTER TABLE "case" DROP COLUMN IF EXISTS code_hash`,
  `ALTER TABLE feedback DROP COLUMN IF EXISTS code_hash`,
  // Once more, for what an instance of the release before filed meanwhile: now it cannot any more.
  takeKeys,
  dropKeys,
]);
