export { TrackerElement } from './tracker.element.js';
export {
  TrackerChangedEvent,
  TrackerFailedEvent,
  TrackerOpenedEvent,
  TrackerSendingEvent,
  TrackerSentEvent,
  type TrackerSending,
} from './tracker.events.js';
