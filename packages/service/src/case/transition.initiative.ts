import { missingParts, type PromiseName } from '@zabota/contract';
import { startTerm } from './term.js';
import { allDone, goTo, plan } from './transition.common.js';
import type { Outcome, Steps } from './transition.js';

/** What is special to initiatives: checked before they are public, answered in public. */
export const initiativeSteps: Steps = {
  publish(facts, { title, text, note }, at) {
    const term = startTerm(at.rule, at.today);
    return {
      state: 'published',
      registered: true,
      term,
      stages: plan(goTo(facts.stages, 1, at.today), term, at),
      publication: { ...(title && { title }), ...(text && { text }) },
      events: [{ type: 'published', ...(note && { words: note }) }],
    };
  },

  'keep-back'(_facts, { type: _, ...kept }) {
    return (
      broken('initiativeKeptBack', kept) ?? {
        state: 'kept-back',
        decision: { initiative: kept },
        events: [{ type: 'kept-back', ...(kept.reason && { words: kept.reason }) }],
      }
    );
  },

  decide(facts, { type: _, ...answer }, at) {
    const { decision } = answer;
    const refused = broken('initiativeAnswer', answer);
    if (refused || !decision) return refused ?? { refused: 'not-found' };
    if (answer.plannedOn && answer.plannedOn < at.today)
      return { refused: 'invalid-field', pointer: '/plannedOn', code: 'out-of-range' };
    return {
      state: decision,
      decision: { initiative: { answer: { ...answer, on: at.today } } },
      stages: allDone(facts.stages, at.today),
      events: [{ type: 'decided', parameters: { decision } }],
    };
  },

  'carry-out'(_facts, { change, note }) {
    return (
      broken('initiativeCarriedOut', { change }) ?? {
        state: 'carried-out',
        ...(change && { made: change }),
        events: [{ type: 'carried-out', ...(note && { words: note }) }],
      }
    );
  },
};

function broken(promise: PromiseName, value: object): Outcome | undefined {
  const missing = missingParts(promise, value);
  return missing.length > 0 ? { refused: 'promise-incomplete', promise, missing } : undefined;
}
