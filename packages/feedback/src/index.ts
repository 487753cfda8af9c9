export { FeedbackElement } from './feedback/feedback.element.js';
export {
  FeedbackChangedEvent,
  FeedbackFailedEvent,
  FeedbackOpenedEvent,
  FeedbackSendingEvent,
  FeedbackSentEvent,
} from './feedback/feedback.events.js';
