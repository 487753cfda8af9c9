import { sql } from 'kysely';
import { readSigned, type PublicKey } from '../crypto/signer.js';
import type { Db } from '../database/database.js';
import type { CheckpointClaim } from './checkpoints.js';
import { genesisInDatabase, hashInDatabase } from './ledger.hash.js';

/**
 * A place at which the ledger is not what it was.
 * - `changed`: a row does not give its own hash
 * - `broken`: a row does not follow on the one before it, or that one is missing
 * - `checkpoint`: the rows under a signature are not those that were signed
 * - `projection`: how things stand is not what the ledger says
 */
export interface LedgerFault {
  readonly kind: 'changed' | 'broken' | 'checkpoint' | 'projection';
  readonly subject?: string;
  readonly seq?: number;
  readonly checkpoint?: string;
}

export interface LedgerReport {
  readonly rows: number;
  readonly checkpoints: number;
  readonly faults: readonly LedgerFault[];
}

const mostFaults = 1000;

/** Finds every changed, missing or added row of an agency's ledger. */
export async function checkLedger(
  db: Db,
  agency: string,
  keys: readonly PublicKey[],
): Promise<LedgerReport> {
  const chain = await checkChains(db, agency);
  const signed = await checkCheckpoints(db, agency, keys);
  const projected = await checkProjection(db, agency);
  return {
    rows: chain.rows,
    checkpoints: signed.checkpoints,
    faults: [...chain.faults, ...signed.faults, ...projected],
  };
}

async function checkChains(db: Db, agency: string) {
  const { rows } = await sql<{ rows: number; faults: LedgerFault[] | null }>`
    WITH chained AS (
      SELECT agency, subject, seq, hash, previous, ${hashInDatabase} AS own,
        lag(hash) OVER chain AS before, lag(seq) OVER chain AS seq_before
      FROM consent_decision WHERE agency = ${agency}
      WINDOW chain AS (PARTITION BY subject ORDER BY seq)
    ), judged AS (
      SELECT subject, seq, CASE
        WHEN own <> hash THEN 'changed'
        WHEN seq <> coalesce(seq_before, 0) + 1
          OR previous <> coalesce(before, ${genesisInDatabase}) THEN 'broken'
        END AS kind
      FROM chained
    )
    SELECT count(*)::int AS rows,
      json_agg(json_build_object('kind', kind, 'subject', subject, 'seq', seq))
        FILTER (WHERE kind IS NOT NULL) AS faults
    FROM judged`.execute(db);
  const [all] = rows;
  return { rows: all?.rows ?? 0, faults: (all?.faults ?? []).slice(0, mostFaults) };
}

async function checkCheckpoints(db: Db, agency: string, keys: readonly PublicKey[]) {
  const { rows } = await sql<Checked>`
    SELECT c.id, c.after, c.upto, c.rows, encode(c.digest, 'hex') AS digest, c.jws,
      encode(now.digest, 'hex') AS now_digest, now.rows AS now_rows
    FROM consent_checkpoint c
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS rows,
        sha256(coalesce(string_agg(d.hash, ''::bytea ORDER BY d.id), ''::bytea)) AS digest
      FROM consent_decision d
      WHERE d.agency = c.agency AND d.id <= c.upto AND (c.after IS NULL OR d.id > c.after)
    ) now
    WHERE c.agency = ${agency} ORDER BY c.upto`.execute(db);
  const faults: LedgerFault[] = [];
  let after: string | null = null;
  for (const row of rows) {
    const isRight = row.after === after && (await isAsSigned(row, agency, keys));
    if (!isRight) faults.push({ kind: 'checkpoint', checkpoint: row.id });
    after = row.upto;
  }
  return { checkpoints: rows.length, faults };
}

interface Checked {
  readonly id: string;
  readonly after: string | null;
  readonly upto: string;
  readonly rows: number;
  readonly digest: string;
  readonly jws: string;
  readonly now_digest: string;
  readonly now_rows: number;
}

async function isAsSigned(row: Checked, agency: string, keys: readonly PublicKey[]) {
  const signed = await readSigned<CheckpointClaim>(row.jws, keys);
  if (!signed.isGood) return false;
  const { agency: of, after, upto, rows, digest } = signed.document;
  return (
    of === agency &&
    after === row.after &&
    upto === row.upto &&
    rows === row.now_rows &&
    digest === row.now_digest
  );
}

/** How things stand, held against the ledger it was made from. */
async function checkProjection(db: Db, agency: string): Promise<LedgerFault[]> {
  const { rows } = await sql<{ subject: string }>`
    WITH told AS (
      SELECT DISTINCT ON (subject, purpose) subject, purpose, id, decision, text_version,
        valid_until, ask_again_on,
        count(*) OVER (PARTITION BY subject, purpose)::int AS revision
      FROM consent_decision WHERE agency = ${agency}
      ORDER BY subject, purpose, seq DESC
    ), kept AS (SELECT * FROM consent WHERE agency = ${agency})
    SELECT DISTINCT coalesce(told.subject, kept.subject) AS subject FROM told
    FULL JOIN kept ON kept.subject = told.subject AND kept.purpose = told.purpose
    WHERE (kept.receipt, kept.decision, kept.revision, kept.text_version) IS DISTINCT FROM
        (told.id, told.decision, told.revision, told.text_version)
      OR kept.valid_until IS DISTINCT FROM told.valid_until
      OR kept.ask_again_on IS DISTINCT FROM told.ask_again_on
    LIMIT ${sql.lit(mostFaults)}`.execute(db);
  return rows.map(({ subject }) => ({ kind: 'projection', subject }));
}

/** Makes how things stand anew out of the ledger. */
export async function rebuildProjection(db: Db, agency: string): Promise<void> {
  await sql`
    WITH gone AS (
      DELETE FROM consent c WHERE c.agency = ${agency} AND NOT EXISTS (
        SELECT 1 FROM consent_decision d
        WHERE d.agency = c.agency AND d.subject = c.subject AND d.purpose = c.purpose)
    )
    INSERT INTO consent (agency, subject, purpose, revision, decision, at, receipt, text_version,
      valid_until, ask_again_on)
    SELECT DISTINCT ON (subject, purpose) agency, subject, purpose,
      count(*) OVER (PARTITION BY subject, purpose), decision, at, id, text_version,
      valid_until, ask_again_on
    FROM consent_decision WHERE agency = ${agency}
    ORDER BY subject, purpose, seq DESC
    ON CONFLICT (agency, subject, purpose) DO UPDATE SET revision = excluded.revision,
      decision = excluded.decision, at = excluded.at, receipt = excluded.receipt,
      text_version = excluded.text_version, valid_until = excluded.valid_until,
      ask_again_on = excluded.ask_again_on`.execute(db);
}
