export { ConsentElement } from './consent/consent.element.js';
export {
  ConsentFailedEvent,
  ConsentOpenedEvent,
  ConsentSendingEvent,
  ConsentSentEvent,
} from './consent/consent.events.js';
export { GateChangedEvent } from './gate/gate.events.js';
