import { steps } from './migration.js';

/** Acts also of cases, and of what goes with them, at the end of their term. */
export const casesEnd = steps('0014-cases-end', [
  `ALTER TABLE retention_act DROP CONSTRAINT IF EXISTS retention_act_kind_check`,
  `ALTER TABLE retention_act ADD CONSTRAINT retention_act_kind_check
    CHECK (kind IN ('consents', 'uses', 'cases', 'complaints', 'letters', 'readings'))`,
]);
