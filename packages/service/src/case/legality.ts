import type { CaseKind, CaseState } from '@zabota/contract';
import type { CommandName } from './case.facts.js';

/**
 * Which command is legal in which state: one row a state, read from top to bottom as a case lives.
 *
 * What the law of a regime forbids on top of it is dated content (`forbids` of
 * a regime), not here.
 */
const always = ['assign', 'report'] as const;
const actions = ['ask', 'close-action', 'cancel-action', 'answer-action', 'remind'] as const;
const atWork = ['begin-stage', ...actions] as const;
const delay = ['admit-delay', 'notice-delay', 'recount'] as const;
const afterwards = ['rate', 'reopen', ...always] as const;

type Row = readonly CommandName[];

const application: Partial<Record<CaseState, Row>> = {
  submitted: ['register', ...actions, 'stop', 'withdraw', ...always],
  registered: [...atWork, 'stop', 'grant', 'withdraw', ...delay, ...always],
  'in-progress': [...atWork, 'stop', 'grant', 'withdraw', ...delay, ...always],
  suspended: ['resume', 'stop', ...actions, 'withdraw', ...always],
  returned: ['resume', 'stop', ...actions, 'withdraw', ...always],
  granted: afterwards,
  'partly-granted': afterwards,
  refused: afterwards,
  terminated: afterwards,
  withdrawn: ['rate', ...always],
};

const complaint: Partial<Record<CaseState, Row>> = {
  submitted: [
    'register',
    'forward',
    'withdraw',
    'notice-unregistered',
    'notice-delay',
    'recount',
    ...always,
  ],
  registered: [...atWork, 'answer', 'forward', 'extend', 'withdraw', ...delay, ...always],
  'in-review': [...atWork, 'answer', 'forward', 'extend', 'withdraw', ...delay, ...always],
  answered: afterwards,
  forwarded: ['rate', ...always],
  withdrawn: ['rate', ...always],
};

const initiative: Partial<Record<CaseState, Row>> = {
  submitted: ['publish', 'keep-back', 'withdraw', ...always],
  published: ['decide', 'keep-back', 'withdraw', ...delay, ...always],
  accepted: ['carry-out', 'decide', ...delay, ...always],
  'partly-accepted': ['carry-out', 'decide', ...delay, ...always],
  declined: always,
  'carried-out': ['rate', ...always],
  'kept-back': ['publish', ...always],
  withdrawn: always,
};

const table: Record<CaseKind, Partial<Record<CaseState, Row>>> = {
  application,
  complaint,
  initiative,
};

/** Commands that belong to the client, to the clock or to a portal; staff are not offered them. */
const notForStaff: ReadonlySet<CommandName> = new Set([
  'answer-action',
  'rate',
  'reopen',
  'notice-delay',
  'notice-unregistered',
  'recount',
  'remind',
  'report',
]);

export const isLegal = (kind: CaseKind, state: CaseState, command: CommandName): boolean =>
  table[kind][state]?.includes(command) ?? false;

/** The commands staff may give now. */
export const legalForStaff = (kind: CaseKind, state: CaseState): string[] =>
  (table[kind][state] ?? []).filter((name) => !notForStaff.has(name));

export const finalStates: ReadonlySet<CaseState> = new Set([
  'granted',
  'partly-granted',
  'refused',
  'terminated',
  'withdrawn',
  'answered',
  'forwarded',
  'kept-back',
  'declined',
  'carried-out',
]);

/** Whether nothing more happens unless the client asks for it. */
export const isFinal = (state: CaseState): boolean => finalStates.has(state);

export const canReopen = (kind: CaseKind, state: CaseState): boolean =>
  isLegal(kind, state, 'reopen');
