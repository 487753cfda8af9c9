import type {
  AnswerInput,
  CaseKind,
  CaseState,
  Channel,
  Command,
  CommandOf,
  CommandType,
  DeadlineRule,
  Outcome,
  Regime,
  StopInput,
} from '@zabota/contract';
import type { Static } from 'typebox';
import type { Bilingual, Spoken } from '../content/words.js';
import type { LocalDate } from '../deadline/local-date.js';

/** Why a date moved: a code, and the words of whoever moved it. */
export interface Move {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly at: string;
  readonly why: 'registered' | 'resumed' | 'extended' | 'delay-admitted' | 'reopened' | 'calendar';
  readonly words?: Bilingual;
}

/**
 * The running term of a case: what it is counted from, and what happened to it. Words of people
 * stand in `moved` alone: by them `hasWords` tells whether the term is sealed.
 */
export interface Term {
  readonly rule: DeadlineRule;
  readonly start: LocalDate;
  /** A pause without `to` is still going on. */
  readonly pauses: readonly { readonly from: LocalDate; readonly to?: LocalDate }[];
  /** Set by an extension that the law allows; stands when it is later than the count. */
  readonly extendedTo?: LocalDate;
  readonly extensions: number;
  /** A new day that was promised when a delay was admitted. Being late stays a fact. */
  readonly promisedOn?: LocalDate;
  readonly moved: readonly Move[];
}

export interface StageFacts {
  readonly id: string;
  readonly status: 'done' | 'now' | 'next';
  readonly doneOn?: LocalDate;
  readonly plannedOn?: LocalDate;
}

export type ActionKind = 'upload' | 'text' | 'confirm' | 'visit';
export type ActionStatus = 'open' | 'promised' | 'done' | 'cancelled';

export interface ActionFacts {
  readonly id: string;
  readonly dueOn?: LocalDate;
  readonly status: ActionStatus;
}

/** What a transition has to know of a case. */
export interface CaseFacts {
  readonly kind: CaseKind;
  readonly regime?: Regime;
  readonly state: CaseState;
  readonly stages: readonly StageFacts[];
  readonly actions: readonly ActionFacts[];
  readonly term?: Term;
  /** The state in which a stop found the case: where it goes on. */
  readonly interrupted?: CaseState;
}

/** What the client, the clock or a portal may do, beside the commands of staff. */
export type ClientCommand =
  | {
      readonly type: 'answer-action';
      readonly action: string;
      readonly kind: ActionKind;
      readonly channel: Static<typeof Channel>;
    }
  | ({ readonly type: 'rate' } & Outcome)
  | { readonly type: 'reopen'; readonly comment?: string; readonly lang?: 'ru' | 'en' }
  | { readonly type: 'notice-delay' }
  | { readonly type: 'notice-unregistered' }
  | { readonly type: 'recount'; readonly told: LocalDate }
  | { readonly type: 'remind'; readonly action: string }
  | {
      readonly type: 'report';
      readonly parameters: Readonly<Record<string, string>>;
      readonly words?: Bilingual;
    };

export type CaseCommand = Command | ClientCommand;
export type CommandName = CommandType | ClientCommand['type'];
export type OfType<Name extends CommandName> = Extract<CaseCommand, { type: Name }>;

export interface NewEvent {
  readonly type: string;
  /** Codes and dates only; words that somebody wrote are apart, so that they can be sealed. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly words?: Spoken;
}

export interface NewAction {
  readonly id: string;
  readonly kind: ActionKind;
  readonly dueOn: LocalDate;
  readonly words: {
    readonly title: Bilingual;
    readonly explanation: Bilingual;
    readonly where?: Bilingual;
    readonly sample?: string;
  };
}

/** A stop with every part of its promise; each fix that is asked for online knows its action. */
export type StoredStop = Omit<Required<StopInput>, 'type' | 'exhaustive' | 'reasons'> & {
  readonly since: LocalDate;
  readonly interrupted: CaseState;
  readonly reasons: readonly (Required<NonNullable<StopInput['reasons']>[number]> & {
    readonly actions: readonly (string | null)[];
  })[];
};

export type StoredAnswer = Omit<AnswerInput, 'type'> & { readonly on: LocalDate };

export interface StoredResult {
  readonly code: 'granted' | 'partly-granted';
  readonly on: LocalDate;
  readonly explanation: Bilingual;
}

/** What was said about an initiative: why it is not published, or the official answer. */
export interface StoredInitiative {
  readonly reason?: Bilingual;
  readonly duplicateOf?: string;
  readonly answer?: Omit<CommandOf<'decide'>, 'type'> & { readonly on: LocalDate };
}

/** What became of a case; `null` takes a part away. */
export interface Decision {
  readonly stop?: StoredStop | null;
  readonly answer?: StoredAnswer | null;
  readonly result?: StoredResult | null;
  readonly outcome?: Outcome | null;
  readonly initiative?: StoredInitiative | null;
}

/** Everything one command changes; the store writes it in one statement. */
export interface Change {
  readonly state?: CaseState;
  readonly events: readonly NewEvent[];
  readonly stages?: readonly StageFacts[];
  readonly term?: Term;
  readonly opened?: readonly NewAction[];
  readonly closed?: readonly {
    readonly id: string;
    readonly status: ActionStatus;
    readonly channel?: Static<typeof Channel>;
  }[];
  readonly decision?: Decision;
  readonly manager?: string;
  readonly registered?: boolean;
  readonly addressee?: Bilingual;
  /** An initiative goes public, in these words where the author’s own may not. */
  readonly publication?: { readonly title?: string; readonly text?: string };
  /** The change by which an initiative was carried out. */
  readonly made?: string;
  /** Documents of the agency that the client may read from now on. */
  readonly files?: readonly string[];
}
