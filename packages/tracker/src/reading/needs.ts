import type { CaseSummary, Offer } from '@zabota/contract';

/** Cases of one life situation; without one, those that belong to none. */
export interface Need {
  readonly situation: CaseSummary['situation'];
  readonly cases: readonly CaseSummary[];
  /** Whether help that we offer here waits for the client: the need is neither met nor declined. */
  readonly isOffered: boolean;
}

/**
 * Cases by the need they serve (A65). What waits for the client comes first, then what is late,
 * then what goes on: so do the cases of a need, and needs by their most pressing case (A25).
 */
export function byNeed(
  cases: readonly CaseSummary[],
  offers: readonly Offer[] = [],
): readonly Need[] {
  const waiting = new Set(offers.filter(waits).map(({ situation }) => situation.id));
  const needs = new Map<string, CaseSummary[]>();
  for (const one of [...cases].sort((a, b) => urgency(b) - urgency(a))) {
    const id = one.situation?.id ?? '';
    needs.set(id, [...(needs.get(id) ?? []), one]);
  }
  return [...needs].map(([id, cases]) => ({
    situation: cases[0]?.situation,
    cases,
    isOffered: waiting.has(id),
  }));
}

/** Put off for now is not declined: it can still be confirmed. */
const waits = ({ legal }: Offer) => legal.includes('confirm');

const urgency = ({ openActions, late, state }: CaseSummary) =>
  (openActions > 0 ? 4 : 0) + (late ? 2 : 0) + (state.final ? 0 : 1);
