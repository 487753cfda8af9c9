import type { DecisionKind } from '@zabota/contract';
import { ZabotaEvent } from '@zabota/core';

/** The purposes are on the screen. */
export class ConsentOpenedEvent extends ZabotaEvent {
  /** Ids of the purposes, in their order. */
  readonly purposes: readonly string[];

  constructor(purposes: readonly string[]) {
    super('zabota-consent-opened');
    this.purposes = purposes;
  }
}

/** The client has decided; `preventDefault()` holds the decision back. */
export class ConsentSendingEvent extends ZabotaEvent {
  /** Id of the purpose; empty where a failure is about all of them. */
  readonly purpose: string;
  /** What the client decided. */
  readonly decision: DecisionKind;

  constructor(purpose: string, decision: DecisionKind) {
    super('zabota-consent-sending', { cancelable: true });
    this.purpose = purpose;
    this.decision = decision;
  }
}

/** A decision holds now: the service has it, or this device keeps it until the service does. */
export class ConsentSentEvent extends ZabotaEvent {
  /** Id of the purpose; empty where a failure is about all of them. */
  readonly purpose: string;
  /** What the client decided. */
  readonly decision: DecisionKind;
  /** Id of the receipt; nothing while the decision is on this device alone. */
  readonly receipt: string | undefined;

  constructor(purpose: string, decision: DecisionKind, receipt: string | undefined) {
    super('zabota-consent-sent');
    this.purpose = purpose;
    this.decision = decision;
    this.receipt = receipt;
  }
}

/** The purposes could not be read, or a decision was not taken. */
export class ConsentFailedEvent extends ZabotaEvent {
  /** Id of the purpose; empty where a failure is about all of them. */
  readonly purpose: string;
  /** Code of the problem, or `offline`, `network`, `timeout`, `unreadable`, `internal`. */
  readonly code: string;

  constructor(purpose: string, code: string) {
    super('zabota-consent-failed');
    this.purpose = purpose;
    this.code = code;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'zabota-consent-opened': ConsentOpenedEvent;
    'zabota-consent-sending': ConsentSendingEvent;
    'zabota-consent-sent': ConsentSentEvent;
    'zabota-consent-failed': ConsentFailedEvent;
  }
}
