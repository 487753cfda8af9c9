import { noteMove, startTerm, toldEnd } from './term.js';
import { goTo, ifWaiting, plan } from './transition.common.js';
import type { Steps } from './transition.js';

/** What the client may do. */
export const clientSteps: Steps = {
  'answer-action'(facts, { action, kind, channel }) {
    // "I will bring it in person" is a promise: the action stays with us until it is done.
    const status = kind === 'visit' ? 'promised' : 'done';
    return ifWaiting(facts, action, {
      closed: [{ id: action, status, ...(status === 'done' && { channel }) }],
      events: [
        {
          type: status === 'done' ? 'client-answered' : 'client-will-come',
          parameters: { action, kind },
        },
      ],
    });
  },

  rate: (_facts, { needMet, comment }) => ({
    decision: { outcome: { needMet, ...(comment && { comment }) } },
    events: [{ type: 'need-rated', parameters: { needMet } }],
  }),

  /** Back to work at the last stage, with a whole new term. */
  reopen(facts, { comment, lang = 'ru' }, at) {
    const told = facts.term && toldEnd(facts.term, at.today, at.calendar);
    const fresh = { ...startTerm(at.rule, at.today), moved: facts.term?.moved ?? [] };
    const term = told ? noteMove(fresh, told, 'reopened', at.today, at.now, at.calendar) : fresh;
    const lastButOne = Math.max(facts.stages.length - 2, 0);
    return {
      state: facts.kind === 'application' ? 'in-progress' : 'in-review',
      decision: { stop: null, answer: null, result: null, outcome: null },
      term,
      stages: plan(goTo(facts.stages, lastButOne, at.today), term, at),
      events: [{ type: 'reopened', ...(comment && { words: { text: comment, lang } }) }],
    };
  },
};
