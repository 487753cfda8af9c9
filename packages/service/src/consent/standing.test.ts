import type { DecisionKind } from '@zabota/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../deadline/local-date.js';
import {
  decide,
  isRefusal,
  legalDecisions,
  mayAsk,
  stateOf,
  type LastDecision,
} from './standing.js';

const start = '2026-11-23';
const kinds: DecisionKind[] = ['grant', 'refuse', 'not-now', 'never-ask', 'withdraw'];
const step = fc.record({
  decision: fc.constantFrom(...kinds),
  after: fc.integer({ min: 0, max: 500 }),
  text: fc.constantFrom('one', 'two'),
  offset: fc.integer({ min: -1, max: 1 }),
});

/** Plays decisions out, as far as each is legal. */
function play(steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[]) {
  let last: LastDecision | undefined;
  let today = start;
  const told: { before: LastDecision | undefined; decision: DecisionKind; refused: boolean }[] = [];
  for (const { decision, after, text, offset } of steps) {
    today = addDays(today, after);
    const seen = (last?.revision ?? 0) + offset;
    const before = last;
    const context = { today, inForce: [text] };
    const next = decide(last, decision, seen, { ...context, validDays: 365, textVersion: text });
    const refused = isRefusal(next);
    if (!refused) last = next;
    told.push({ before, decision, refused });
    const state = stateOf(last, context);
    if (!refused && decision === 'grant') expect(state).toBe('active');
    if (!refused && decision === 'withdraw') expect(state).toBe('withdrawn');
    if (offset !== 0 && decision !== 'withdraw') expect(refused).toBe(true);
    if (
      offset === 0 &&
      !legalDecisions(before, context).includes(decision) &&
      decision !== 'withdraw'
    )
      expect(refused).toBe(true);
  }
  return { last, today, told };
}

describe('decisions about one purpose', () => {
  it('A60: whatever came before, a withdrawal holds, and only a grant ever lets anything be used', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { last, today, told } = play(steps);
        expect(told.every(({ decision, refused }) => decision !== 'withdraw' || !refused)).toBe(
          true,
        );
        const state = stateOf(last, { today, inForce: ['one', 'two'] });
        expect(state === 'active').toBe(
          last?.decision === 'grant' && (last.validUntil ?? today) >= today,
        );
      }),
    );
  });

  it('count one by one', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { last, told } = play(steps);
        expect(last?.revision ?? 0).toBe(told.filter(({ refused }) => !refused).length);
      }),
    );
  });

  it('A15: leave those in peace who said no', () => {
    for (const decision of ['refuse', 'never-ask', 'withdraw'] as const) {
      const context = { today: start, inForce: ['one'] };
      const said = decide(undefined, decision, 0, { ...context, validDays: 1, textVersion: 'one' });
      for (const days of [0, 30, 400])
        expect(
          mayAsk(said as LastDecision, { today: addDays(start, days), inForce: ['two'] }),
        ).toBe(false);
    }
  });
});
