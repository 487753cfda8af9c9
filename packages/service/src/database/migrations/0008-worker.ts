import { steps } from './migration.js';

/** The voice of the agency's own people: a store of its own, and nothing that leads from an answer to a person. */
export const workers = steps('0008-worker', [
  `CREATE TABLE IF NOT EXISTS worker_turn (
    agency text NOT NULL,
    instrument text NOT NULL,
    quarter text NOT NULL,
    person_hash bytea NOT NULL,
    PRIMARY KEY (agency, instrument, quarter, person_hash)
  )`,
  `CREATE TABLE IF NOT EXISTS worker_answer (
    agency text NOT NULL,
    id uuid NOT NULL,
    instrument text NOT NULL,
    instrument_version text NOT NULL,
    quarter text NOT NULL,
    unit text,
    score smallint,
    answers text NOT NULL,
    PRIMARY KEY (agency, id)
  )`,
  `CREATE INDEX IF NOT EXISTS worker_answer_quarter ON worker_answer (agency, quarter)`,
  `CREATE TABLE IF NOT EXISTS worker_proposal (
    agency text NOT NULL,
    id uuid NOT NULL,
    quarter text NOT NULL,
    language text NOT NULL CHECK (language IN ('ru', 'en')),
    personal bytea NOT NULL,
    state text NOT NULL CHECK (state IN ('new', 'accepted', 'declined', 'carried-out')),
    answer text,
    version integer NOT NULL,
    PRIMARY KEY (agency, id)
  )`,
  `CREATE TABLE IF NOT EXISTS worker_period (
    agency text NOT NULL,
    quarter text NOT NULL,
    frozen_on date NOT NULL,
    groups text NOT NULL,
    PRIMARY KEY (agency, quarter)
  )`,
]);
