import { ZabotaEvent } from '@zabota/core';

/** The questions are on the screen, or a dialog with them was opened. */
export class FeedbackOpenedEvent extends ZabotaEvent {
  /** What is asked about, such as `page` or `service:replanning`. */
  readonly subject: string;

  constructor(subject: string) {
    super('zabota-feedback-opened');
    this.subject = subject;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'zabota-feedback-opened': FeedbackOpenedEvent;
  }
}
