import { missingParts } from '@zabota/contract';
import type { ActionStatus, CaseFacts, Change, StageFacts } from './case.facts.js';
import { isPaused, legalEnd, noteMove, planStages, startTerm, toldEnd } from './term.js';
import type { Outcome, StepContext, Steps } from './transition.js';

/** What is alike for applications and complaints. */
export const commonSteps: Steps = {
  register(facts, { note }, at) {
    const told = facts.term && toldEnd(facts.term, at.today, at.calendar);
    // Registered late by our fault, it is counted from the day that was told.
    const promised = facts.term?.start;
    const start = promised && promised < at.today ? promised : at.today;
    const fresh = startTerm(at.rule, start);
    const term = told ? noteMove(fresh, told, 'registered', at.today, at.now, at.calendar) : fresh;
    const stages = goTo(facts.stages, 1, at.today);
    return {
      state: 'registered',
      registered: true,
      term,
      stages: plan(stages, term, at),
      events: [{ type: 'registered', ...(note && { words: note }) }],
    };
  },

  'begin-stage'(facts, { stage, plannedOn, note }, at) {
    const index = facts.stages.findIndex(({ id }) => id === stage);
    if (index < 0) return { refused: 'invalid-field', pointer: '/stage', code: 'not-listed' };
    const stages = goTo(facts.stages, index, at.today).map((one) =>
      one.id === stage && plannedOn ? { ...one, plannedOn } : one,
    );
    return {
      state: facts.kind === 'application' ? 'in-progress' : 'in-review',
      stages,
      events: [{ type: 'stage-began', parameters: { stage }, ...(note && { words: note }) }],
    };
  },

  ask(_facts, { action }, at) {
    const { kind, dueOn, sample, title, explanation, where } = action;
    if (dueOn < at.today)
      return { refused: 'invalid-field', pointer: '/action/dueOn', code: 'out-of-range' };
    const words = { title, explanation, ...(where && { where }), ...(sample && { sample }) };
    const id = at.newId();
    return {
      opened: [{ id, kind, dueOn, words }],
      events: [{ type: 'asked', parameters: { action: id, kind, dueOn }, words: title }],
    };
  },

  'close-action'(facts, { action, channel, note }) {
    return ifWaiting(facts, action, {
      closed: [{ id: action, status: 'done', channel }],
      events: [
        { type: 'action-closed', parameters: { action, channel }, ...(note && { words: note }) },
      ],
    });
  },

  'cancel-action'(facts, { action, note }) {
    return ifWaiting(facts, action, {
      closed: [{ id: action, status: 'cancelled' }],
      events: [{ type: 'action-cancelled', parameters: { action }, ...(note && { words: note }) }],
    });
  },

  'admit-delay'(facts, command, at) {
    const missing = missingParts('delay', command);
    if (missing.length > 0) return { refused: 'promise-incomplete', promise: 'delay', missing };
    const { why, newDate } = command;
    if (!newDate || newDate < at.today)
      return { refused: 'invalid-field', pointer: '/newDate', code: 'out-of-range' };
    if (!facts.term) return { refused: 'invalid-field', pointer: '/newDate', code: 'out-of-range' };
    const told = toldEnd(facts.term, at.today, at.calendar);
    const promised = { ...facts.term, promisedOn: newDate };
    const term = noteMove(promised, told, 'delay-admitted', at.today, at.now, at.calendar, why);
    return {
      term,
      stages: plan(facts.stages, term, at),
      events: [{ type: 'delay-admitted', parameters: { newDate }, ...(why && { words: why }) }],
    };
  },

  /** The clock noticed that the term is over: said once, before the client has to ask. */
  'notice-delay'(facts, _command, at) {
    const { term } = facts;
    if (!term || isPaused(term)) return { events: [] };
    const { on } = legalEnd(term, at.today, at.calendar);
    return { events: on < at.today ? [{ type: 'late', parameters: { on } }] : [] };
  },

  /** The clock noticed that a complaint was not registered by the day it had to be (law.md B1). */
  'notice-unregistered'({ term }, _command, at) {
    if (!term || term.start >= at.today) return { events: [] };
    return { events: [{ type: 'registration-late', parameters: { on: term.start } }] };
  },

  /** A decree on days off came out: the day that was told may be another now. */
  recount(facts, { told }, at) {
    if (!facts.term) return { events: [] };
    const term = noteMove(facts.term, told, 'calendar', at.today, at.now, at.calendar);
    if (term === facts.term) return { events: [] };
    const to = toldEnd(term, at.today, at.calendar);
    return {
      term,
      stages: plan(facts.stages, term, at),
      events: [{ type: 'date-moved', parameters: { from: told, to } }],
    };
  },

  /** The day by which the client was asked comes near. */
  remind(facts, { action }) {
    const waiting = facts.actions.find(({ id, status }) => id === action && status === 'open');
    const dueOn = waiting?.dueOn;
    const parameters = { action, ...(dueOn && { dueOn }) };
    return { events: waiting ? [{ type: 'reminder-due', parameters }] : [] };
  },

  assign: (_facts, { manager, note }) => ({
    manager,
    events: [{ type: 'assigned', parameters: { manager }, ...(note && { words: note }) }],
  }),

  /** Something happened elsewhere that changes nothing here. */
  report: (_facts, { parameters, words }) => ({
    events: [{ type: 'reported', parameters, ...(words && { words }) }],
  }),

  withdraw: (facts, { note }) => ({
    state: 'withdrawn',
    closed: cancelOpen(facts),
    events: [{ type: 'withdrawn', ...(note && { words: note }) }],
  }),
};

const isWaiting = (status: ActionStatus): boolean => status === 'open' || status === 'promised';

export function ifWaiting(facts: CaseFacts, id: string, change: Change): Outcome {
  const action = facts.actions.find((one) => one.id === id);
  if (!action) return { refused: 'not-found' };
  return isWaiting(action.status) ? change : { refused: 'action-closed' };
}

/** A case that is over asks nothing of anybody. */
export const cancelOpen = (facts: CaseFacts) =>
  facts.actions
    .filter(({ status }) => isWaiting(status))
    .map(({ id }) => ({ id, status: 'cancelled' as const }));

/** Stages before the given one are done, it is going on, the rest come next. */
export const goTo = (stages: readonly StageFacts[], index: number, today: string): StageFacts[] =>
  stages.map((stage, place) => {
    if (place > index) return { ...stage, status: 'next' };
    if (place === index) return { ...stage, status: 'now' };
    return stage.status === 'done' ? stage : { ...stage, status: 'done', doneOn: today };
  });

export const allDone = (stages: readonly StageFacts[], today: string): StageFacts[] =>
  goTo(stages, stages.length, today);

export function plan(
  stages: readonly StageFacts[],
  term: NonNullable<CaseFacts['term']>,
  { scenario, today, calendar }: StepContext,
): StageFacts[] {
  const byDay = (id: string) => scenario.find((stage) => stage.id === id)?.['by-day'];
  return planStages(stages, byDay, term, today, calendar);
}
