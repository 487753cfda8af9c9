import { steps } from './migration.js';

/** Significant drops of satisfaction, for the agency's people. */
export const voiceAlert = steps('0007-voice-alert', [
  `CREATE TABLE IF NOT EXISTS satisfaction_alert (
    agency text NOT NULL,
    id uuid NOT NULL,
    service text NOT NULL,
    at timestamptz NOT NULL,
    now_n integer NOT NULL,
    now_satisfied integer NOT NULL,
    before_n integer NOT NULL,
    before_satisfied integer NOT NULL,
    PRIMARY KEY (agency, id)
  )`,
  `CREATE INDEX IF NOT EXISTS satisfaction_alert_service
    ON satisfaction_alert (agency, service, at)`,
]);
