import { steps } from './migration.js';

/** Proofs that records went when the law no longer kept them. */
export const retention = steps('0009-retention', [
  `CREATE TABLE IF NOT EXISTS retention_act (
    agency text NOT NULL,
    id uuid NOT NULL,
    at timestamptz NOT NULL,
    kind text NOT NULL CHECK (kind IN ('consents', 'uses')),
    ended_before date NOT NULL,
    count integer NOT NULL,
    law text NOT NULL,
    PRIMARY KEY (agency, id)
  )`,
]);
