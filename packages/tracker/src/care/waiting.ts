import type { Action, Case } from '@zabota/contract';

/** Actions that wait for the client, or for what the client promised to bring. */
export function waitingActions({ actions }: Case): Action[] {
  return actions.filter(({ status }) => status === 'open' || status === 'promised');
}

/** Waiting actions that no fix of the stop names: they are shown on their own. */
export function looseActions(found: Case): Action[] {
  const named = new Set(
    found.stop?.reasons.flatMap(({ fixes }) => fixes.map(({ action }) => action)),
  );
  return waitingActions(found).filter(({ id }) => !named.has(id));
}
