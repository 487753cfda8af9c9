import { ZabotaEvent } from '@zabota/core';

/** An answer is about to go to the service; `preventDefault()` holds it back. */
export class FeedbackSendingEvent extends ZabotaEvent {
  /** What is asked about, such as `page` or `service:replanning`. */
  readonly subject: string;

  constructor(subject: string) {
    super('zabota-feedback-sending', { cancelable: true });
    this.subject = subject;
  }
}

/** The service has stored the answers as they were. */
export class FeedbackSentEvent extends ZabotaEvent {
  /** Number of the receipt; it opens nothing by itself. Empty where the agency's own people answer. */
  readonly number: string;
  /** Begins with 1: the first answer is sent at once, the rest joins it. */
  readonly revision: number;

  constructor(number: string, revision: number) {
    super('zabota-feedback-sent');
    this.number = number;
    this.revision = revision;
  }
}

/** The service did not take the answers; they are still there. */
export class FeedbackFailedEvent extends ZabotaEvent {
  /** Code of the problem, or `offline`, `network`, `timeout`, `unreadable`, `internal`. */
  readonly code: string;

  constructor(code: string) {
    super('zabota-feedback-failed');
    this.code = code;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'zabota-feedback-sending': FeedbackSendingEvent;
    'zabota-feedback-sent': FeedbackSentEvent;
    'zabota-feedback-failed': FeedbackFailedEvent;
  }
}
