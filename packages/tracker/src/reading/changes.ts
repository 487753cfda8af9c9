import type { Case, CaseEvent } from '@zabota/contract';

/** What happened to a case since it was read before, newest first. */
export function newEvents(before: Case | undefined, after: Case): readonly CaseEvent[] {
  if (!before || before.number !== after.number) return [];
  const seen = before.history.latest[0]?.seq ?? 0;
  return after.history.latest.filter(({ seq }) => seq > seen);
}
