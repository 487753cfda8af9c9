import type { CaseSummary } from '@zabota/contract';

/** Cases of one life situation; without one, those that belong to none. */
export interface Need {
  readonly situation: CaseSummary['situation'];
  readonly cases: readonly CaseSummary[];
}

/**
 * Cases by the need they serve (A65). What waits for the client comes first, then what is late,
 * then what goes on: so do the cases of a need, and needs by their most pressing case (A25).
 */
export function byNeed(cases: readonly CaseSummary[]): readonly Need[] {
  const needs = new Map<string, CaseSummary[]>();
  for (const one of [...cases].sort((a, b) => urgency(b) - urgency(a))) {
    const id = one.situation?.id ?? '';
    needs.set(id, [...(needs.get(id) ?? []), one]);
  }
  return [...needs.values()].map((cases) => ({ situation: cases[0]?.situation, cases }));
}

const urgency = ({ openActions, late, state }: CaseSummary) =>
  (openActions > 0 ? 4 : 0) + (late ? 2 : 0) + (state.final ? 0 : 1);
