import { ZabotaEvent } from '@zabota/core';

/** The check list is shown. */
export class SelfcheckOpenedEvent extends ZabotaEvent {
  readonly checklist: string;

  constructor(checklist: string) {
    super('zabota-selfcheck-opened');
    this.checklist = checklist;
  }
}

/** The client answered; how many questions are answered, never which way. */
export class SelfcheckChangedEvent extends ZabotaEvent {
  readonly answered: number;
  readonly of: number;

  constructor(answered: number, of: number) {
    super('zabota-selfcheck-changed');
    this.answered = answered;
    this.of = of;
  }
}

/** The list could not be read. */
export class SelfcheckFailedEvent extends ZabotaEvent {
  /** Code of the problem, or `offline`, `network`, `timeout`, `unreadable`. */
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
    'zabota-selfcheck-failed': SelfcheckFailedEvent;
  }
}
