import { ZabotaEvent } from '@zabota/core';
import type { StepName } from './steps/steps.js';

/** The form is on the screen and can be filled in. */
export class ComplaintOpenedEvent extends ZabotaEvent {
  /** Number of the case that the complaint is about; empty where there is none. */
  readonly case: string;

  constructor(number: string) {
    super('zabota-complaint-opened');
    this.case = number;
  }
}

/** The client has come to another step. */
export class ComplaintChangedEvent extends ZabotaEvent {
  /** The step that is on the screen now. */
  readonly step: StepName;

  constructor(step: StepName) {
    super('zabota-complaint-changed');
    this.step = step;
  }
}

/** The client is about to send; `preventDefault()` holds the complaint back. */
export class ComplaintSendingEvent extends ZabotaEvent {
  /** Id of the chosen ground, from the content pack. */
  readonly ground: string;

  constructor(ground: string) {
    super('zabota-complaint-sending', { cancelable: true });
    this.ground = ground;
  }
}

/** The service has taken the complaint. */
export class ComplaintSentEvent extends ZabotaEvent {
  /** Number of the new case; it opens nothing by itself. */
  readonly number: string;

  constructor(number: string) {
    super('zabota-complaint-sent');
    this.number = number;
  }
}

/** The complaint was not taken; everything typed is still there. */
export class ComplaintFailedEvent extends ZabotaEvent {
  /** Code of the problem, or `offline`, `network`, `timeout`, `unreadable`, `internal`. */
  readonly code: string;

  constructor(code: string) {
    super('zabota-complaint-failed');
    this.code = code;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'zabota-complaint-opened': ComplaintOpenedEvent;
    'zabota-complaint-changed': ComplaintChangedEvent;
    'zabota-complaint-sending': ComplaintSendingEvent;
    'zabota-complaint-sent': ComplaintSentEvent;
    'zabota-complaint-failed': ComplaintFailedEvent;
  }
}
