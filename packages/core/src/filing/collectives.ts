import type { ClientKind } from '@zabota/contract';

const collectives: readonly ClientKind[] = [
  'organisation',
  'non-profit',
  'unregistered-group',
  'public-body',
];

/** Whether such a client is a body with a name of its own, not a person. */
export const isCollective = (kind: ClientKind) => collectives.includes(kind);
