import type { PartsController } from '@zabota/core';
import type { Desk } from './desk.types.js';

/** What only those need who answer, were invited, opened the dialog, work here, or ask what became of their answer. */
export const loaders = {
  answering: () => import('./answering/answering.part.js'),
  closed: () => import('./first/closed.part.js'),
  dialog: () => import('./dialog/dialog.part.js'),
  invitation: () => import('./invitation/invitation.part.js'),
  staff: () => import('./staff/staff.part.js'),
  status: () => import('./status/status.part.js'),
};

export type Parts = PartsController<Desk, typeof loaders>;
