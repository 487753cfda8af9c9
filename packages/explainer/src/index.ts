export { ExplainerElement } from './explainer/explainer.element.js';
export {
  ExplainerChangedEvent,
  ExplainerFailedEvent,
  ExplainerOpenedEvent,
  ExplainerSentEvent,
} from './explainer/explainer.events.js';
export { SelfcheckElement } from './selfcheck/selfcheck.element.js';
export {
  SelfcheckChangedEvent,
  SelfcheckFailedEvent,
  SelfcheckOpenedEvent,
  SelfcheckSendingEvent,
  SelfcheckSentEvent,
} from './selfcheck/selfcheck.events.js';
