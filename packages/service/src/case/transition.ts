import type { DeadlineRule, LegalBasis, PromiseName } from '@zabota/contract';
import type { Static } from 'typebox';
import type { RegimeItem, StageItem } from '../content/content.schema.js';
import type { Calendar } from '../deadline/calendar.js';
import { dateIn, type LocalDate } from '../deadline/local-date.js';
import type { CaseCommand, CaseFacts, Change, CommandName, OfType } from './case.facts.js';
import { isLegal, legalForStaff } from './legality.js';
import { applicationSteps } from './transition.application.js';
import { clientSteps } from './transition.client.js';
import { complaintSteps } from './transition.complaint.js';
import { commonSteps } from './transition.common.js';
import { initiativeSteps } from './transition.initiative.js';

/** What a transition may look at beside the case: dated content and the clock, nothing else. */
export interface TransitionContext {
  readonly now: Date;
  readonly timeZone: string;
  readonly calendar: Calendar;
  /** The stages of the scenario the case began under. */
  readonly scenario: readonly StageItem[];
  /** The term of the service, or of the regime and ground. */
  readonly rule: DeadlineRule;
  /** What the law of the complaint's regime allows and forbids. */
  readonly law?: Pick<RegimeItem, 'forbids' | 'extension'>;
  readonly newId: () => string;
}

/** Why a command cannot be carried out. */
export type Refusal =
  | { readonly refused: 'illegal-transition'; readonly legal: readonly string[] }
  | {
      readonly refused: 'forbidden-by-law';
      readonly law: Static<typeof LegalBasis>;
      readonly legal: readonly string[];
    }
  | {
      readonly refused: 'promise-incomplete';
      readonly promise: PromiseName;
      readonly missing: readonly string[];
    }
  | { readonly refused: 'invalid-field'; readonly pointer: string; readonly code: FieldFault }
  | { readonly refused: 'action-closed' | 'not-found' };

export type FieldFault = 'not-listed' | 'out-of-range';
export type Outcome = Change | Refusal;

export const isRefusal = (outcome: Outcome): outcome is Refusal => 'refused' in outcome;

/** One row of what commands do: pure, and called only when the command is legal. */
export type Steps = {
  readonly [Name in CommandName]?: (
    facts: CaseFacts,
    command: OfType<Name>,
    at: StepContext,
  ) => Outcome;
};

export interface StepContext extends TransitionContext {
  readonly today: LocalDate;
}

const steps: Steps = {
  ...commonSteps,
  ...applicationSteps,
  ...complaintSteps,
  ...initiativeSteps,
  ...clientSteps,
};

/** What staff may do now: what the state allows and the law of the regime does not forbid. */
export const legalCommands = (
  { kind, state }: Pick<CaseFacts, 'kind' | 'state'>,
  law: TransitionContext['law'],
): string[] =>
  legalForStaff(kind, state).filter(
    (name) =>
      !law?.forbids.some(({ command }) => command === name) &&
      (name !== 'extend' || law?.extension !== undefined),
  );

/**
 * What a command makes of a case. Pure: the same facts, command, clock and
 * content give the same change. The only place where a case changes.
 */
export function transition(
  facts: CaseFacts,
  command: CaseCommand,
  context: TransitionContext,
): Outcome {
  const legal = legalCommands(facts, context.law);
  const forbidden = context.law?.forbids.find((one) => one.command === command.type);
  if (forbidden) return { refused: 'forbidden-by-law', law: forbidden.law, legal };
  if (!isLegal(facts.kind, facts.state, command.type))
    return { refused: 'illegal-transition', legal };
  const step = steps[command.type] as
    ((facts: CaseFacts, command: CaseCommand, at: StepContext) => Outcome) | undefined;
  if (!step) return { refused: 'illegal-transition', legal };
  const today = dateIn(context.timeZone, context.now);
  return step(facts, command, { ...context, today });
}
