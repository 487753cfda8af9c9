import { steps } from './migration.js';

/** Subjects, the ledger of their decisions, uses of their data, and proofs that data are gone. */
export const consent = steps('0003-consent', [
  `CREATE TABLE IF NOT EXISTS subject (
    agency text NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('client', 'device')),
    hash bytea,
    personal_key uuid NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (agency, id),
    UNIQUE (agency, hash)
  )`,
  `CREATE TABLE IF NOT EXISTS consent_decision (
    agency text NOT NULL,
    subject uuid NOT NULL,
    seq integer NOT NULL,
    id uuid NOT NULL,
    at timestamptz NOT NULL,
    purpose text NOT NULL,
    decision text NOT NULL
      CHECK (decision IN ('grant', 'refuse', 'not-now', 'never-ask', 'withdraw')),
    text_version text NOT NULL,
    valid_until date,
    ask_again_on date,
    sealed bytea NOT NULL,
    previous bytea NOT NULL,
    hash bytea NOT NULL,
    PRIMARY KEY (agency, subject, seq),
    UNIQUE (agency, id)
  )`,
  `CREATE TABLE IF NOT EXISTS consent (
    agency text NOT NULL,
    subject uuid NOT NULL,
    purpose text NOT NULL,
    revision integer NOT NULL,
    decision text NOT NULL,
    at timestamptz NOT NULL,
    receipt uuid NOT NULL,
    text_version text NOT NULL,
    valid_until date,
    ask_again_on date,
    PRIMARY KEY (agency, subject, purpose)
  )`,
  `CREATE INDEX IF NOT EXISTS consent_ending ON consent (agency, valid_until)
    WHERE decision = 'grant'`,
  `CREATE TABLE IF NOT EXISTS consent_checkpoint (
    agency text NOT NULL,
    id uuid NOT NULL,
    at timestamptz NOT NULL,
    after uuid,
    upto uuid NOT NULL,
    rows integer NOT NULL,
    digest bytea NOT NULL,
    jws text NOT NULL,
    PRIMARY KEY (agency, id),
    UNIQUE (agency, upto)
  )`,
  `CREATE TABLE IF NOT EXISTS consent_use (
    agency text NOT NULL,
    id uuid NOT NULL,
    subject uuid NOT NULL,
    at timestamptz NOT NULL,
    purpose text NOT NULL,
    use text NOT NULL,
    data text NOT NULL,
    allowed boolean NOT NULL,
    why text,
    receipt uuid,
    text_version text NOT NULL,
    actor text NOT NULL,
    request bytea NOT NULL,
    result text,
    result_at timestamptz,
    result_case text,
    PRIMARY KEY (agency, id),
    UNIQUE (agency, request)
  )`,
  `CREATE INDEX IF NOT EXISTS consent_use_subject ON consent_use (agency, subject, id)`,
  `CREATE TABLE IF NOT EXISTS consent_destruction (
    agency text NOT NULL,
    receipt uuid NOT NULL,
    subject uuid NOT NULL,
    purpose text NOT NULL,
    planned_at timestamptz NOT NULL,
    due_on date NOT NULL,
    done_at timestamptz,
    act text,
    actor text,
    PRIMARY KEY (agency, receipt)
  )`,
  `CREATE INDEX IF NOT EXISTS consent_destruction_subject
    ON consent_destruction (agency, subject, purpose)`,
  `CREATE TABLE IF NOT EXISTS preference (
    agency text NOT NULL,
    subject uuid NOT NULL,
    personal bytea NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (agency, subject)
  )`,
]);
