import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../deadline/local-date.js';
import { calendar } from '../deadline/testing/calendar.js';
import type { CaseCommand, CaseFacts } from './case.facts.js';
import { isFinal } from './legality.js';
import { isPaused, legalEnd } from './term.js';
import { apply } from './testing/apply.js';
import * as sample from './testing/sample.commands.js';
import { isRefusal, transition } from './transition.js';

/**
 * The life of an application as a child would draw it: from where, by what, to where.
 * Written apart from the code, so that one can be wrong without the other.
 */
const drawing = `
  submitted   register → registered      submitted   refuse  → refused
  submitted   suspend  → suspended       submitted   withdraw → withdrawn
  registered  stage    → in-progress     registered  grant   → granted
  registered  suspend  → suspended       registered  refuse  → refused
  registered  withdraw → withdrawn       in-progress stage   → in-progress
  in-progress grant    → granted         in-progress suspend → suspended
  in-progress refuse   → refused         in-progress withdraw → withdrawn
  suspended   resume   → back            suspended   suspend → suspended
  suspended   refuse   → refused         suspended   withdraw → withdrawn
  granted     reopen   → in-progress     refused     reopen  → in-progress
`;
const arrows = new Map(
  [...drawing.matchAll(/(\S+) +(\S+) +→ (\S+)/g)].map(([, from, by, to]) => [`${from} ${by}`, to]),
);

const commands: Record<string, (today: string) => CaseCommand> = {
  register: () => ({ type: 'register' }),
  stage: () => ({ type: 'begin-stage', stage: 'check' }),
  suspend: (today) => sample.stop('suspended', addDays(today, 7)),
  refuse: (today) => sample.stop('refused', addDays(today, 7)),
  resume: () => ({ type: 'resume' }),
  grant: () => sample.grant,
  withdraw: () => ({ type: 'withdraw' }),
  reopen: () => ({ type: 'reopen' }),
};

const start: CaseFacts = {
  kind: 'application',
  state: 'submitted',
  stages: ['registration', 'check', 'result'].map((id) => ({ id, status: 'next' })),
  actions: [],
};

const step = fc.tuple(fc.constantFrom(...Object.keys(commands)), fc.nat({ max: 9 }));

describe('whatever staff and the client do to an application', () => {
  it('it goes where the drawing says, or stays and the refusal says why', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (walk) => {
        let facts = start;
        let today = '2026-11-23';
        let before = 'submitted';
        for (const [name, days] of walk) {
          today = addDays(today, days);
          const outcome = transition(facts, commands[name]!(today), {
            now: new Date(`${today}T09:00:00Z`),
            timeZone: 'Europe/Moscow',
            calendar,
            scenario: [],
            rule: {
              id: 'term',
              count: 20,
              unit: 'working-days',
              roll: 'none',
              basis: { act: '-', article: '-' },
            },
            newId: () => String(Math.random()),
          });
          const to = arrows.get(`${facts.state} ${name}`);
          if (!to) {
            expect(outcome).toMatchObject({ refused: 'illegal-transition' });
            continue;
          }
          if (isRefusal(outcome)) throw new Error(`${facts.state} ${name}: ${outcome.refused}`);
          const from = facts;
          if (facts.state !== 'suspended') before = facts.state;
          facts = apply(facts, outcome);
          expect(facts.state).toBe(to === 'back' ? before : to);
          keepsItsPromises(from, facts, today);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** What must hold after any step. */
function keepsItsPromises(from: CaseFacts, to: CaseFacts, today: string): void {
  const waiting = to.actions.filter(({ status }) => status === 'open' || status === 'promised');
  if (isFinal(to.state)) expect(waiting).toEqual([]);
  if (to.state === 'suspended') expect(waiting.length).toBeGreaterThan(0);
  if (to.term && !isFinal(to.state)) expect(isPaused(to.term)).toBe(to.state === 'suspended');
  if (!from.term || !to.term) return;
  const [was, is] = [from.term, to.term].map((term) => legalEnd(term, today, calendar).on);
  expect(is! >= was!).toBe(true);
  expect(to.term.moved.slice(0, from.term.moved.length)).toEqual(from.term.moved);
}
