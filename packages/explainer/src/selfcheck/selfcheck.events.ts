import { ZabotaEvent } from '@zabota/core';

/** The check list is shown. */
export class SelfcheckOpenedEvent extends ZabotaEvent {
  /** Id of the check list. */
  readonly checklist: string;

  constructor(checklist: string) {
    super('zabota-selfcheck-opened');
    this.checklist = checklist;
  }
}

/** The client answered; how many questions are answered, never which way. */
export class SelfcheckChangedEvent extends ZabotaEvent {
  /** How many questions are answered; never which way. */
  readonly answered: number;
  /** How many questions there are. */
  readonly of: number;

  constructor(answered: number, of: number) {
    super('zabota-selfcheck-changed');
    this.answered = answered;
    this.of = of;
  }
}

/** The client is about to send a declaration; `preventDefault()` holds it back. */
export class SelfcheckSendingEvent extends ZabotaEvent {
  /** Id of the check list. */
  readonly checklist: string;

  constructor(checklist: string) {
    super('zabota-selfcheck-sending', { cancelable: true });
    this.checklist = checklist;
  }
}

/** The service has taken the declaration. */
export class SelfcheckSentEvent extends ZabotaEvent {
  /** Number of the new case; it opens nothing by itself. */
  readonly number: string;

  constructor(number: string) {
    super('zabota-selfcheck-sent');
    this.number = number;
  }
}

/** The list could not be read, or the declaration was not taken. */
export class SelfcheckFailedEvent extends ZabotaEvent {
  /** Code of the problem, or `offline`, `network`, `timeout`, `unreadable`, `internal`. */
  readonly code: string;

  constructor(code: string) {
    super('zabota-selfcheck-failed');
    this.code = code;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'zabota-selfcheck-opened': SelfcheckOpenedEvent;
    'zabota-selfcheck-changed': SelfcheckChangedEvent;
    'zabota-selfcheck-sending': SelfcheckSendingEvent;
    'zabota-selfcheck-sent': SelfcheckSentEvent;
    'zabota-selfcheck-failed': SelfcheckFailedEvent;
  }
}
