import type { Reporter } from './report.types.js';

/** For programs: everything that was found, both languages of every reason. */
export const reportJson: Reporter = (outcome) => JSON.stringify(outcome, null, 2);
