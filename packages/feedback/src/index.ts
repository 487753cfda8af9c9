export { FeedbackElement } from './feedback/feedback.element.js';
export {
  FeedbackFailedEvent,
  FeedbackSendingEvent,
  FeedbackSentEvent,
} from './feedback/answering/answering.events.js';
export { FeedbackOpenedEvent } from './feedback/feedback.events.js';
export { FeedbackChangedEvent } from './feedback/invitation/invitation.events.js';
export { InitiativesElement } from './initiatives/initiatives.element.js';
export {
  InitiativesFailedEvent,
  InitiativesOpenedEvent,
  InitiativesSendingEvent,
  InitiativesSentEvent,
} from './initiatives/initiatives.events.js';
export { SatisfactionElement } from './satisfaction/satisfaction.element.js';
export { SatisfactionOpenedEvent } from './satisfaction/satisfaction.events.js';
