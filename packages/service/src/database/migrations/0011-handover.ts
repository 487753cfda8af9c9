import { steps } from './migration.js';

/** Feedback that went to another system because its author agreed. */
export const handOver = steps('0011-handover', [
  `CREATE TABLE IF NOT EXISTS feedback_handover (
    agency text NOT NULL,
    id uuid NOT NULL,
    feedback uuid NOT NULL,
    offer text NOT NULL,
    state text NOT NULL
      CHECK (state IN ('waiting', 'handed-over', 'taken', 'answered', 'declined', 'failed')),
    state_since date NOT NULL,
    reference text,
    answer text,
    PRIMARY KEY (agency, id),
    UNIQUE (agency, feedback)
  )`,
]);
