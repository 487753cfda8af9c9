import type { EventOutcome, WorkerProposal } from '@zabota/contract';
import type { SystemDeed } from '../systems.js';

/** Commands that the demo desk can give. */
export type DeskCommand =
  | 'register'
  | 'begin-stage'
  | 'ask'
  | 'close-action'
  | 'stop'
  | 'resume'
  | 'grant'
  | 'answer'
  | 'admit-delay'
  | 'publish'
  | 'keep-back'
  | 'decide'
  | 'carry-out';

/** A text that is prefilled in both languages, so that a visitor can press the button at once. */
export interface Example {
  readonly ru: string;
  readonly en: string;
}

/** What the pretended systems of the agency say. */
export interface SystemsWords {
  readonly title: string;
  readonly lead: string;
  readonly who: string;
  readonly deeds: Readonly<Record<SystemDeed, string>>;
  readonly allowed: string;
  readonly outcomes: Readonly<Record<EventOutcome['outcomes'][number]['outcome'], string>>;
}

/** Commands about feedback that the demo desk can give. */
export type FeedbackDeed = 'analyse' | 'make-change' | 'decline';

/** What the desk says about feedback. */
export interface FeedbackWords {
  readonly title: string;
  readonly lead: string;
  readonly nothing: string;
  readonly link: string;
  readonly deeds: Readonly<Record<FeedbackDeed, string>>;
  readonly done: string;
  /** A drop of satisfaction, with the two shares in the places of `{now}` and `{before}`. */
  readonly drop: string;
}

/** What the desk says about marks in the rules. */
export interface ClarityWords {
  readonly title: string;
  readonly lead: string;
  readonly nothing: string;
  readonly link: string;
  /** The three counts, in the places of `{clear}`, `{unclear}` and `{needless}`. */
  readonly marks: string;
  /** The part of readers who had trouble, in per cent, in the place of `{share}`. */
  readonly share: string;
  /** The words were changed since. */
  readonly old: string;
  /** Stands for a paragraph where the whole rule was marked. */
  readonly whole: string;
}

/** What the desk says about the agency's own people. */
export interface WorkersWords {
  readonly title: string;
  readonly lead: string;
  readonly link: string;
  /** Unit, answers, share satisfied, mean. */
  readonly columns: readonly [string, string, string, string];
  /** The whole agency, below its units. */
  readonly all: string;
  readonly hidden: string;
  readonly proposals: string;
  readonly answer: string;
  /** Before what was answered. */
  readonly said: string;
  readonly states: Readonly<Record<WorkerProposal['state'], string>>;
  readonly done: string;
}

/** What the page "be the agency" says, in one language. */
export interface AgencyWords {
  readonly systems: SystemsWords;
  readonly title: string;
  readonly lead: string;
  readonly signIn: string;
  readonly signInLead: string;
  readonly cases: string;
  readonly choose: string;
  readonly nothing: string;
  /** States whose own words speak to the client. */
  readonly states: Readonly<Record<'granted' | 'withdrawn', string>>;
  /** Over the events, whose words speak to the client. */
  readonly history: string;
  /** Over what a device sent that could not do the work against automata. */
  readonly unproven: string;
  readonly complaintText: string;
  readonly initiativeText: string;
  readonly declarationText: string;
  readonly checkAnswers: Readonly<Record<'yes' | 'no' | 'notApplicable', string>>;
  readonly clientAnswers: string;
  readonly otherLanguage: string;
  readonly commands: Readonly<Record<DeskCommand, string>>;
  readonly fields: Readonly<Record<FieldName, string>>;
  readonly choices: Readonly<Record<ChoiceName, string>>;
  readonly addFix: string;
  readonly send: string;
  readonly sendIncomplete: string;
  readonly done: string;
  readonly incomplete: string;
  readonly refused: string;
  readonly feedback: FeedbackWords;
  readonly clarity: ClarityWords;
  readonly workers: WorkersWords;
}

export type FieldName =
  | 'note'
  | 'stage'
  | 'stopKind'
  | 'way'
  | 'title'
  | 'explanation'
  | 'where'
  | 'dueOn'
  | 'action'
  | 'channel'
  | 'reason'
  | 'fix'
  | 'until'
  | 'act'
  | 'article'
  | 'exhaustive'
  | 'resume'
  | 'appealTo'
  | 'appealHow'
  | 'result'
  | 'decision'
  | 'reasons'
  | 'actionsTaken'
  | 'apology'
  | 'nextSteps'
  | 'fixedBy'
  | 'why'
  | 'newDate'
  | 'keepBack'
  | 'verdict'
  | 'change'
  | 'reply';

export type ChoiceName =
  | 'upload'
  | 'text'
  | 'confirm'
  | 'visit'
  | 'suspended'
  | 'returned'
  | 'refused'
  | 'terminated'
  | 'granted'
  | 'partly-granted'
  | 'satisfied'
  | 'partly-satisfied'
  | 'denied'
  | 'accepted'
  | 'partly-accepted'
  | 'declined'
  | 'carried-out'
  | 'office'
  | 'hotline'
  | 'email';
