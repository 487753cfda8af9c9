import { ZabotaEvent } from '@zabota/core';

/** The list, or one initiative, is on the screen. */
export class InitiativesOpenedEvent extends ZabotaEvent {
  /** Number of the initiative; empty where the list is shown. */
  readonly number: string;

  constructor(number: string) {
    super('zabota-initiatives-opened');
    this.number = number;
  }
}

/** A proposal or a voice is about to go; `preventDefault()` holds it back. */
export class InitiativesSendingEvent extends ZabotaEvent {
  /** A proposal of the client's own, or support for one that is there. */
  readonly what: 'proposal' | 'support';

  constructor(what: InitiativesSendingEvent['what']) {
    super('zabota-initiatives-sending', { cancelable: true });
    this.what = what;
  }
}

/** The service has taken a proposal or a voice. */
export class InitiativesSentEvent extends ZabotaEvent {
  /** A proposal of the client's own, or support for one that is there. */
  readonly what: 'proposal' | 'support';
  /** Number of the initiative; empty where the list is shown. */
  readonly number: string;

  constructor(what: InitiativesSentEvent['what'], number: string) {
    super('zabota-initiatives-sent');
    this.what = what;
    this.number = number;
  }
}

/** The service did not take it; what was typed is still there. */
export class InitiativesFailedEvent extends ZabotaEvent {
  /** Code of the problem, or `offline`, `network`, `timeout`, `unreadable`, `internal`. */
  readonly code: string;

  constructor(code: string) {
    super('zabota-initiatives-failed');
    this.code = code;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'zabota-initiatives-opened': InitiativesOpenedEvent;
    'zabota-initiatives-sending': InitiativesSendingEvent;
    'zabota-initiatives-sent': InitiativesSentEvent;
    'zabota-initiatives-failed': InitiativesFailedEvent;
  }
}
