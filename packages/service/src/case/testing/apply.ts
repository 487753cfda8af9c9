import type { CaseFacts, Change } from '../case.facts.js';

/** A case after a change, without a database. */
export function apply(facts: CaseFacts, change: Change): CaseFacts {
  const { interrupted: _, ...rest } = facts;
  const stop = change.decision?.stop;
  const interrupted = stop === undefined ? facts.interrupted : stop?.interrupted;
  const closed = new Map(change.closed?.map(({ id, status }) => [id, status]));
  const actions = facts.actions.map(({ id, status }) => ({ id, status: closed.get(id) ?? status }));
  const opened = (change.opened ?? []).map(({ id }) => ({ id, status: 'open' as const }));
  return {
    ...rest,
    state: change.state ?? facts.state,
    stages: change.stages ?? facts.stages,
    ...(interrupted && { interrupted }),
    ...(change.term && { term: change.term }),
    actions: [...actions, ...opened],
  };
}
