import { missingParts } from '@zabota/contract';
import { furthestExtension, noteMove, toldEnd } from './term.js';
import { allDone, cancelOpen, plan } from './transition.common.js';
import { legalCommands, type Steps } from './transition.js';

/** What is special to complaints: to answer, to pass on, to lengthen the term where the law lets us. */
export const complaintSteps: Steps = {
  answer(facts, { type: _, ...answer }, at) {
    const promises =
      answer.decision === 'satisfied' || answer.decision === 'partly-satisfied'
        ? (['answer', 'satisfaction'] as const)
        : (['answer'] as const);
    const missing = promises.flatMap((promise) => missingParts(promise, answer));
    if (missing.length > 0) return { refused: 'promise-incomplete', promise: 'answer', missing };
    if (answer.fixedBy && answer.fixedBy < at.today)
      return { refused: 'invalid-field', pointer: '/fixedBy', code: 'out-of-range' };
    return {
      state: 'answered',
      decision: { answer: { ...answer, on: at.today } },
      stages: allDone(facts.stages, at.today),
      closed: cancelOpen(facts),
      events: [{ type: 'answered', parameters: { decision: answer.decision ?? '' } }],
    };
  },

  forward: (facts, { to, why, basis }) => ({
    state: 'forwarded',
    addressee: to,
    closed: cancelOpen(facts),
    events: [
      { type: 'forwarded', parameters: { act: basis.act, article: basis.article }, words: why },
    ],
  }),

  extend(facts, { until, why, basis }, at) {
    const { term } = facts;
    const allowed = at.law?.extension;
    const legal = legalCommands(facts, at.law);
    if (!allowed || !term) return { refused: 'illegal-transition', legal };
    const furthest = furthestExtension(term, allowed['calendar-days'], at.today, at.calendar);
    if (term.extensions >= allowed.times || until > furthest)
      return { refused: 'forbidden-by-law', law: allowed.law, legal };
    const told = toldEnd(term, at.today, at.calendar);
    if (until <= told) return { refused: 'invalid-field', pointer: '/until', code: 'out-of-range' };
    const longer = { ...term, extendedTo: until, extensions: term.extensions + 1 };
    const noted = noteMove(longer, told, 'extended', at.today, at.now, at.calendar, why);
    return {
      term: noted,
      stages: plan(facts.stages, noted, at),
      events: [
        {
          type: 'extended',
          parameters: { until, act: basis.act, article: basis.article },
          words: why,
        },
      ],
    };
  },
};
