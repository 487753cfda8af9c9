import type { PartsController } from '@zabota/core';
import type { Desk } from './desk.types.js';

/** Parts that not every case or client needs: each arrives only then. */
export const loaders = {
  care: () => import('./care.part.js'),
  cases: () => import('./cases.part.js'),
  doing: () => import('./doing.part.js'),
  more: () => import('./more.part.js'),
  opening: () => import('./opening.part.js'),
  trouble: () => import('./trouble.part.js'),
};

export type Parts = PartsController<Desk, typeof loaders>;
