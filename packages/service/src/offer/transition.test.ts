import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdBack, atLeast } from './funnel.js';
import {
  isFinal,
  legalCommands,
  stages,
  transition,
  type OfferCommandType,
  type OfferPlace,
} from './transition.js';

const commands: OfferCommandType[] = [
  'inform',
  'rely',
  'draft',
  'confirm',
  'change',
  'decline',
  'not-now',
  'stop-offering',
  'satisfy',
  'review',
  'end-consent',
  'expire',
];

describe('an offer', () => {
  it('A67: never reaches a stage without having been at every one before it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...commands), { maxLength: 60 }), (all) => {
        let place: OfferPlace = 'new';
        const reached = new Set<string>();
        for (const command of all) {
          const next = transition(place, command);
          if (typeof next !== 'string') {
            expect(next.legal).toEqual(legalCommands(place));
            expect(next.legal).not.toContain(command);
            continue;
          }
          const stage = (stages as readonly string[]).indexOf(next);
          for (const before of stages.slice(0, Math.max(stage, 0)))
            expect(reached).toContain(before);
          place = next;
          reached.add(next);
        }
        if (place !== 'new' && isFinal(place)) expect(legalCommands(place)).toEqual([]);
      }),
    );
  });
});

describe('the report of stages', () => {
  it('shows no number of people below the limit, and none that can be worked out', () => {
    const nested = fc
      .array(fc.integer({ min: 0, max: 60 }), { minLength: 6, maxLength: 6 })
      .map((counts) => [...counts].sort((one, other) => other - one));
    fc.assert(
      fc.property(nested, (counts) => {
        const shown = holdBack(counts).filter((one) => one !== null);
        for (const count of shown) expect(count).toBeGreaterThanOrEqual(atLeast);
        for (const [index, count] of shown.entries()) {
          const difference = (shown[index - 1] ?? count) - count;
          expect(difference === 0 || difference >= atLeast).toBe(true);
        }
      }),
    );
  });
});
