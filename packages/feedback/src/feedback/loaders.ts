import type { PartsController } from '@zabota/core';
import type { Desk } from './desk.types.js';

/** What only those need who answer, or ask what became of their answer. */
export const loaders = {
  answering: () => import('./answering/answering.part.js'),
  status: () => import('./status/status.part.js'),
};

export type Parts = PartsController<Desk, typeof loaders>;
