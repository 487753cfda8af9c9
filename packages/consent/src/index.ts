export { ConsentElement } from './consent/consent.element.js';
export {
  ConsentFailedEvent,
  ConsentOpenedEvent,
  ConsentSendingEvent,
  ConsentSentEvent,
} from './consent/consent.events.js';
export { GateChangedEvent } from './gate/gate.events.js';
export { OffersElement } from './offers/offers.element.js';
export {
  OffersFailedEvent,
  OffersOpenedEvent,
  OffersSendingEvent,
  OffersSentEvent,
} from './offers/offers.events.js';
export { PermissionsElement } from './permissions/permissions.element.js';
export {
  PermissionsFailedEvent,
  PermissionsOpenedEvent,
  PermissionsSendingEvent,
  PermissionsSentEvent,
  type PermissionsSending,
} from './permissions/permissions.events.js';
