import { steps } from './migration.js';

/** Declarations that came without the work that holds back automata, as complaints have it. */
export const unproven = steps('0016-unproven', [
  `ALTER TABLE declaration ADD COLUMN IF NOT EXISTS is_unproven boolean NOT NULL DEFAULT false`,
]);
