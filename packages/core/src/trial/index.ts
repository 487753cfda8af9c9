export { beginTrial } from './begin.js';
export type { Trial } from './trial.types.js';
