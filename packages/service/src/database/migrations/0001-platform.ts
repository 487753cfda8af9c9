import { steps } from './migration.js';

/** Keys, access, repeats, jobs, letters, uploads and the audit log. */
export const platform = steps('0001-platform', [
  `CREATE TABLE IF NOT EXISTS data_key (
    agency text NOT NULL,
    subject uuid NOT NULL,
    key_id text NOT NULL,
    wrapped bytea NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (agency, subject)
  )`,
  `CREATE TABLE IF NOT EXISTS guess (
    agency text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('address', 'number')),
    hash bytea NOT NULL,
    window_start timestamptz NOT NULL,
    count integer NOT NULL,
    PRIMARY KEY (agency, kind, hash, window_start)
  )`,
  `CREATE TABLE IF NOT EXISTS idempotency (
    agency text NOT NULL,
    scope text NOT NULL,
    key_hash bytea NOT NULL,
    body_hash bytea NOT NULL,
    result text,
    lease_until timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (agency, scope, key_hash)
  )`,
  `CREATE TABLE IF NOT EXISTS job (
    id uuid PRIMARY KEY,
    agency text NOT NULL,
    kind text NOT NULL,
    dedupe_key text NOT NULL UNIQUE,
    payload text NOT NULL,
    run_at timestamptz NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    lease_until timestamptz NOT NULL DEFAULT '-infinity',
    lease_token uuid,
    done_at timestamptz,
    failed_at timestamptz,
    last_error text
  )`,
  `CREATE INDEX IF NOT EXISTS job_waiting ON job (run_at) WHERE done_at IS NULL AND failed_at IS NULL`,
  `CREATE TABLE IF NOT EXISTS letter (
    agency text NOT NULL,
    id uuid NOT NULL,
    event_key text NOT NULL,
    case_id uuid NOT NULL,
    subject uuid NOT NULL,
    template text NOT NULL,
    language text NOT NULL CHECK (language IN ('ru', 'en')),
    personal bytea NOT NULL,
    created_at timestamptz NOT NULL,
    handed_at timestamptz,
    sent_at timestamptz,
    PRIMARY KEY (agency, id),
    UNIQUE (agency, event_key)
  )`,
  `CREATE TABLE IF NOT EXISTS upload (
    agency text NOT NULL,
    id uuid NOT NULL,
    personal bytea NOT NULL,
    declared_size integer NOT NULL,
    declared_sha256 text,
    storage_key text,
    size integer,
    sha256 text,
    media_type text,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    claimed_by uuid,
    PRIMARY KEY (agency, id)
  )`,
  `CREATE INDEX IF NOT EXISTS upload_unclaimed ON upload (expires_at) WHERE claimed_by IS NULL`,
  `CREATE TABLE IF NOT EXISTS spent_challenge (
    hash bytea PRIMARY KEY,
    expires_at timestamptz NOT NULL
  )`,
  `CREATE TABLE IF NOT EXISTS audit (
    agency text NOT NULL,
    id uuid NOT NULL,
    at timestamptz NOT NULL,
    actor text NOT NULL,
    action text NOT NULL,
    object text NOT NULL,
    request text NOT NULL,
    PRIMARY KEY (agency, id)
  )`,
  `CREATE TABLE IF NOT EXISTS staff_session (
    hash bytea PRIMARY KEY,
    issuer text NOT NULL,
    sub text NOT NULL,
    roles text NOT NULL,
    created_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL
  )`,
  `CREATE TABLE IF NOT EXISTS api_key (
    agency text NOT NULL,
    id uuid NOT NULL,
    hash bytea NOT NULL UNIQUE,
    kind text NOT NULL CHECK (kind IN ('test', 'live')),
    label text NOT NULL,
    created_at timestamptz NOT NULL,
    revoked_at timestamptz,
    PRIMARY KEY (agency, id)
  )`,
]);
