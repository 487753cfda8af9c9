import type { ChangeInput, ComplaintInput, InitiativeInput } from '@zabota/contract';
import type { CaseCommand } from '../case/case.facts.js';

/** Helpers a story may use for the dates and words of its commands. */
export interface Teller {
  /** A date so many days from today. */
  readonly day: (offset: number) => string;
  readonly stop: (
    code: string,
    kind: 'suspended' | 'returned' | 'refused' | 'terminated',
  ) => CaseCommand;
  readonly answer: (template: string) => CaseCommand;
  /** The action that waits for the client. */
  readonly action: string;
  /** The change that an initiative led to. */
  readonly change: string;
}

/** On which day, counted from today, and what happened. */
export type Step = readonly [day: number, command: (tell: Teller) => CaseCommand];

export interface ApplicationStory {
  readonly service: string;
  readonly filed: number;
  readonly channel?: 'site' | 'portal' | 'office' | 'phone';
  readonly email?: string;
  readonly steps: readonly Step[];
  /** Lines of history besides. */
  readonly news?: number;
}

export interface ComplaintStory {
  readonly complaint: Pick<ComplaintInput, 'ground' | 'happened'> & Partial<ComplaintInput>;
  readonly filed: number;
  readonly identified?: boolean;
  /** Place in the list of applications of the case it is about. */
  readonly about?: number;
  readonly steps: readonly Step[];
}

export interface InitiativeStory {
  readonly initiative: Pick<InitiativeInput, 'title' | 'text'> & Partial<InitiativeInput>;
  readonly filed: number;
  /** How many devices gave their voice once it was public. */
  readonly supporters?: number;
  /** What was done because of it, and on which day. */
  readonly change?: Pick<ChangeInput, 'youSaid' | 'weDid'> & { readonly doneOn: number };
  readonly steps: readonly Step[];
}

export const does = (command: CaseCommand) => (): CaseCommand => command;
export const register = does({ type: 'register' });
export const stage = (id: string) => does({ type: 'begin-stage', stage: id });
