import { ZabotaEvent } from '@zabota/core';

/** An invitation was shown, taken up or put away. */
export class FeedbackChangedEvent extends ZabotaEvent {
  /** What became of the invitation. */
  readonly invitation: 'shown' | 'answered' | 'dismissed';

  constructor(invitation: FeedbackChangedEvent['invitation']) {
    super('zabota-feedback-changed');
    this.invitation = invitation;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'zabota-feedback-changed': FeedbackChangedEvent;
  }
}
