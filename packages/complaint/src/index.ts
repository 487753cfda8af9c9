export { ComplaintElement } from './complaint.element.js';
export {
  ComplaintChangedEvent,
  ComplaintFailedEvent,
  ComplaintOpenedEvent,
  ComplaintSendingEvent,
  ComplaintSentEvent,
} from './complaint.events.js';
