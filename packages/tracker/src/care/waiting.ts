import type { Action, Case, Text } from '@zabota/contract';

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

/** The place of an action, where what stands above its form does not name it. */
export function unnamedPlace({ stop }: Case, { id, where }: Action): Text | undefined {
  const fixes = stop?.reasons.flatMap((reason) => reason.fixes) ?? [];
  const fix = fixes.find(({ action }) => action === id);
  return fix && fix.where.text !== where?.text ? where : undefined;
}
