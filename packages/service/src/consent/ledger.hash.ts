import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { ConsentDecisionTable } from './consent.tables.js';

export type LedgerRow = Omit<ConsentDecisionTable, 'hash'>;

const sha256 = (...parts: readonly (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** What the first row of a subject follows on. */
export const genesis = (agency: string, subject: string): Buffer =>
  sha256(`zabota/ledger\n${agency}\n${subject}`);

/**
 * The hash of a row: over everything that is stored of it, as it is stored, and
 * the hash before it. What is personal is hashed sealed, so the chain stays
 * whole when its key is deleted (decision 5).
 */
export const hashOfRow = (row: LedgerRow): Buffer =>
  sha256(
    [
      row.agency,
      row.subject,
      row.seq,
      row.id,
      row.at.getTime(),
      row.purpose,
      row.decision,
      row.text_version,
      row.valid_until ?? '',
      row.ask_again_on ?? '',
      '',
    ].join('\n'),
    row.previous,
    row.sealed,
  );

/** The same in the words of the database, so that millions of rows are checked where they lie. */
export const hashInDatabase = sql<Buffer>`sha256(convert_to(
  agency || E'\n' || subject || E'\n' || seq || E'\n' || id || E'\n'
  || floor(extract(epoch FROM at) * 1000)::bigint || E'\n'
  || purpose || E'\n' || decision || E'\n' || text_version || E'\n'
  || coalesce(valid_until::text, '') || E'\n' || coalesce(ask_again_on::text, '') || E'\n', 'UTF8')
  || previous || sealed)`;

export const genesisInDatabase = sql<Buffer>`
  sha256(convert_to('zabota/ledger' || E'\n' || agency || E'\n' || subject, 'UTF8'))`;
