import { ZabotaEvent } from '@zabota/core';

/** An invitation was shown, taken up or put away. */
export class FeedbackChangedEvent extends ZabotaEvent {
  readonly invitation: 'shown' | 'answered' | 'dismissed';

  constructor(invitation: FeedbackChangedEvent['invitation']) {
    super('zabota-feedback-changed');
    this.invitation = invitation;
  }
}

declare global {
  interface HTMLElementEventMap {
    'zabota-feedback-changed': FeedbackChangedEvent;
  }
}
