import { steps } from './migration.js';

/** Events of life situations and the offers they lead to. */
export const offers = steps('0005-offer', [
  `CREATE TABLE IF NOT EXISTS offer (
    agency text NOT NULL,
    id uuid NOT NULL,
    subject uuid NOT NULL,
    situation text NOT NULL,
    scenario text NOT NULL,
    scenario_version text NOT NULL,
    event text NOT NULL,
    event_at timestamptz NOT NULL,
    basis text NOT NULL CHECK (basis IN ('consent', 'law')),
    purpose text,
    receipt uuid,
    law text,
    state text NOT NULL,
    state_since timestamptz NOT NULL,
    version integer NOT NULL,
    expires_on date NOT NULL,
    ask_again_on date,
    is_test boolean NOT NULL,
    decline_reason text,
    personal bytea,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (agency, id),
    CHECK (basis = 'law' AND law IS NOT NULL OR basis = 'consent' AND receipt IS NOT NULL)
  )`,
  `CREATE UNIQUE INDEX IF NOT EXISTS offer_open ON offer (agency, subject, situation, scenario)
    WHERE state IN ('informed', 'consented', 'drafted', 'not-now')`,
  `CREATE INDEX IF NOT EXISTS offer_subject ON offer (agency, subject)`,
  `CREATE INDEX IF NOT EXISTS offer_waiting ON offer (agency, expires_on)
    WHERE state IN ('informed', 'consented', 'drafted', 'not-now', 'confirmed')`,
  `CREATE TABLE IF NOT EXISTS offer_event (
    agency text NOT NULL,
    offer_id uuid NOT NULL,
    seq integer NOT NULL,
    at timestamptz NOT NULL,
    type text NOT NULL,
    actor text NOT NULL,
    PRIMARY KEY (agency, offer_id, seq)
  )`,
  `CREATE TABLE IF NOT EXISTS offer_case (
    agency text NOT NULL,
    offer_id uuid NOT NULL,
    case_id uuid NOT NULL,
    PRIMARY KEY (agency, offer_id, case_id)
  )`,
  `CREATE TABLE IF NOT EXISTS offer_stop (
    agency text NOT NULL,
    subject uuid NOT NULL,
    situation text NOT NULL,
    scenario text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (agency, subject, situation, scenario)
  )`,
  `CREATE TABLE IF NOT EXISTS situation_event (
    agency text NOT NULL,
    id uuid NOT NULL,
    situation text NOT NULL,
    event text NOT NULL,
    reference bytea NOT NULL,
    happened_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    actor text NOT NULL,
    outcomes text NOT NULL,
    PRIMARY KEY (agency, id),
    UNIQUE (agency, reference)
  )`,
]);
