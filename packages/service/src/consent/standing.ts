import type { ConsentState, DecisionKind } from '@zabota/contract';
import { addDays, daysBetween } from '../deadline/local-date.js';

/** The last decision about a purpose, as the projection keeps it. */
export interface LastDecision {
  readonly decision: DecisionKind;
  readonly revision: number;
  readonly textVersion: string;
  readonly validUntil: string | null;
  readonly askAgainOn: string | null;
}

/** What has to be known besides: the day, and the texts to which a consent holds. */
export interface StandingContext {
  readonly today: string;
  readonly inForce: readonly string[];
}

/** A consent that ends within so many days says so. */
const noticeDays = 30;
/** “Not now” is asked again after so many days. */
export const notNowDays = 30;

const settled: Readonly<Record<Exclude<DecisionKind, 'grant'>, ConsentState>> = {
  refuse: 'refused',
  'not-now': 'not-now',
  'never-ask': 'never-ask',
  withdraw: 'withdrawn',
};

/** How things stand today. Nothing but a grant that holds lets anybody use anything. */
export function stateOf(last: LastDecision | undefined, context: StandingContext): ConsentState {
  if (!last) return 'none';
  if (last.decision !== 'grant') return settled[last.decision];
  if (!context.inForce.includes(last.textVersion)) return 'outdated';
  return isOver(last.validUntil, context.today) ? 'expired' : 'active';
}

const isOver = (until: string | null, today: string): boolean => until !== null && until < today;

export const endsSoon = (last: LastDecision | undefined, { today }: StandingContext): boolean =>
  last?.decision === 'grant' &&
  last.validUntil !== null &&
  !isOver(last.validUntil, today) &&
  daysBetween(today, last.validUntil) <= noticeDays;

/** Whether it is right to ask now: those who said no are left in peace. */
export function mayAsk(last: LastDecision | undefined, context: StandingContext): boolean {
  const state = stateOf(last, context);
  if (state === 'not-now') return last?.askAgainOn !== null && last!.askAgainOn <= context.today;
  return state === 'none' || state === 'expired' || state === 'outdated';
}

const open = ['grant', 'refuse', 'not-now', 'never-ask'] as const;
const legalIn: Readonly<Record<ConsentState, readonly DecisionKind[]>> = {
  none: open,
  active: ['withdraw'],
  refused: ['grant', 'never-ask'],
  'not-now': open,
  'never-ask': ['grant'],
  withdrawn: ['grant', 'never-ask'],
  expired: open,
  outdated: [...open, 'withdraw'],
};

/** What may be decided now. A consent about to end may be given anew. */
export const legalDecisions = (
  last: LastDecision | undefined,
  context: StandingContext,
): readonly DecisionKind[] => [
  ...legalIn[stateOf(last, context)],
  ...(stateOf(last, context) === 'active' && endsSoon(last, context) ? (['grant'] as const) : []),
];

/** Why a decision cannot be taken; the rest of the reasons belong to its text. */
export type DecisionRefusal =
  | { readonly problem: 'decided-elsewhere' }
  | { readonly problem: 'illegal-transition'; readonly legal: readonly DecisionKind[] };

/**
 * The one place where decisions follow each other. Two windows may decide at
 * once: the second learns of the first. A withdrawal always holds, whatever was
 * seen and wherever things stand.
 *
 * @returns the next decision, or why it cannot be.
 */
export function decide(
  last: LastDecision | undefined,
  decision: DecisionKind,
  seen: number | undefined,
  {
    validDays,
    textVersion,
    ...context
  }: StandingContext & {
    readonly validDays: number | undefined;
    readonly textVersion: string;
  },
): LastDecision | DecisionRefusal {
  const revision = last?.revision ?? 0;
  if (decision !== 'withdraw') {
    if (seen !== undefined && seen !== revision) return { problem: 'decided-elsewhere' };
    const legal = legalDecisions(last, context);
    if (!legal.includes(decision)) return { problem: 'illegal-transition', legal };
  }
  const { today } = context;
  return {
    decision,
    revision: revision + 1,
    textVersion,
    validUntil: decision === 'grant' && validDays ? addDays(today, validDays) : null,
    askAgainOn: decision === 'not-now' ? addDays(today, notNowDays) : null,
  };
}

export const isRefusal = (result: LastDecision | DecisionRefusal): result is DecisionRefusal =>
  'problem' in result;
