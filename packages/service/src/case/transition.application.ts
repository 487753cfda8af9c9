import { missingParts, type StopInput } from '@zabota/contract';
import type { CaseFacts, NewAction, StoredStop } from './case.facts.js';
import { pause, resume } from './term.js';
import { allDone, cancelOpen, plan } from './transition.common.js';
import type { StepContext, Steps } from './transition.js';

/** What is special to applications: to stop, to go on, to decide for the client. */
export const applicationSteps: Steps = {
  stop(facts, command, at) {
    const missing = missingParts('stop', command);
    if (missing.length > 0) return { refused: 'promise-incomplete', promise: 'stop', missing };
    const late = lateFix(command, at);
    if (late) return { refused: 'invalid-field', pointer: late, code: 'out-of-range' };
    const { stop, opened } = storeStop(facts, command, at);
    const { kind } = command;
    const mayResume = kind === 'suspended' || kind === 'returned';
    return {
      state: kind,
      decision: { stop, result: null },
      // After a refusal nobody waits for the client: what to mend is told, not asked.
      opened: mayResume ? opened : [],
      closed: mayResume ? [] : cancelOpen(facts),
      ...(facts.term && mayResume && { term: pause(facts.term, at.today) }),
      events: [
        { type: kind, parameters: { reasons: stop.reasons.map(({ code }) => code).join(' ') } },
      ],
    };
  },

  resume(facts, { note }, at) {
    const term = facts.term && resume(facts.term, at.today, at.now, at.calendar);
    return {
      state: facts.interrupted ?? 'registered',
      decision: { stop: null },
      closed: cancelOpen(facts),
      ...(term && { term, stages: plan(facts.stages, term, at) }),
      events: [{ type: 'resumed', ...(note && { words: note }) }],
    };
  },

  grant(facts, { result, explanation, files }, at) {
    return {
      state: result,
      decision: { stop: null, result: { code: result, on: at.today, explanation } },
      stages: allDone(facts.stages, at.today),
      closed: cancelOpen(facts),
      ...(files && { files }),
      events: [{ type: result, words: explanation }],
    };
  },
};

/** A day that has passed cannot be kept by anybody. */
function lateFix({ reasons = [] }: StopInput, { today }: StepContext): string | undefined {
  for (const [index, { fixes = [] }] of reasons.entries())
    for (const [place, { until }] of fixes.entries())
      if (until && until < today) return `/reasons/${index}/fixes/${place}/until`;
  return undefined;
}

/** Keeps the stop and opens an action for each fix that can be sent in. */
function storeStop(
  { state, interrupted = state }: CaseFacts,
  command: StopInput,
  at: StepContext,
): { stop: StoredStop; opened: NewAction[] } {
  const { kind, reasons, resume: resumeWords, appeal } = command as Required<StopInput>;
  const opened: NewAction[] = [];
  const openFor = (fix: NonNullable<(typeof reasons)[number]['fixes']>[number]): string | null => {
    const { ask, title, where, until } = fix;
    if (!ask || !title || !until) return null;
    const id = at.newId();
    const words = { title, explanation: where ?? title, ...(where && { where }) };
    opened.push({ id, kind: ask, dueOn: until, words });
    return id;
  };
  const stored = reasons.map((reason) => ({
    ...(reason as Required<typeof reason>),
    actions: (reason.fixes ?? []).map(openFor),
  }));
  return {
    stop: { kind, since: at.today, interrupted, reasons: stored, resume: resumeWords, appeal },
    opened,
  };
}
