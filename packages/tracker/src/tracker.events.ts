import { ZabotaEvent } from '@zabota/core';

/** What the client sends from the tracker; `complaint` is the step over to the complaint form. */
export type TrackerSending = 'answer' | 'outcome' | 'reopening' | 'notifications' | 'complaint';

/** A case was opened and is on the screen. */
export class TrackerOpenedEvent extends ZabotaEvent {
  /** Number of the case; empty where none is open yet. */
  readonly number: string;
  /** The case has come to its end: after that a client may be asked how it went (A66). */
  readonly final: boolean;

  constructor(number: string, final: boolean) {
    super('zabota-tracker-opened');
    this.number = number;
    this.final = final;
  }
}

/** The case on the screen has a new version. */
export class TrackerChangedEvent extends ZabotaEvent {
  /** Number of the case; empty where none is open yet. */
  readonly number: string;
  /** Counts the changes of the case. */
  readonly version: number;
  /** The case has come to its end: after that a client may be asked how it went (A66). */
  readonly final: boolean;

  constructor(number: string, version: number, final: boolean) {
    super('zabota-tracker-changed');
    this.number = number;
    this.version = version;
    this.final = final;
  }
}

/** The client is about to send something; `preventDefault()` holds it back. */
export class TrackerSendingEvent extends ZabotaEvent {
  /** Number of the case; empty where none is open yet. */
  readonly number: string;
  /** What is sent; `complaint` is the step over to the complaint form. */
  readonly what: TrackerSending;

  constructor(number: string, what: TrackerSending) {
    super('zabota-tracker-sending', { cancelable: true });
    this.number = number;
    this.what = what;
  }
}

/** The service accepted what the client sent. */
export class TrackerSentEvent extends ZabotaEvent {
  /** Number of the case; empty where none is open yet. */
  readonly number: string;
  /** What is sent; `complaint` is the step over to the complaint form. */
  readonly what: TrackerSending;

  constructor(number: string, what: TrackerSending) {
    super('zabota-tracker-sent');
    this.number = number;
    this.what = what;
  }
}

/** A case could not be read, or something could not be sent. */
export class TrackerFailedEvent extends ZabotaEvent {
  /** Number of the case; empty where none is open yet. */
  readonly number: string;
  /** Code of the problem, or `offline`, `network`, `timeout`, `unreadable`, `internal`. */
  readonly code: string;

  constructor(number: string, code: string) {
    super('zabota-tracker-failed');
    this.number = number;
    this.code = code;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'zabota-tracker-opened': TrackerOpenedEvent;
    'zabota-tracker-changed': TrackerChangedEvent;
    'zabota-tracker-sending': TrackerSendingEvent;
    'zabota-tracker-sent': TrackerSentEvent;
    'zabota-tracker-failed': TrackerFailedEvent;
  }
}
