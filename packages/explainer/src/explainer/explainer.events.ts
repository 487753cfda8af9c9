import { ZabotaEvent } from '@zabota/core';

/** The list or a requirement is shown. */
export class ExplainerOpenedEvent extends ZabotaEvent {
  /** Id of the requirement; empty where the list is shown. */
  readonly requirement: string;

  constructor(requirement: string) {
    super('zabota-explainer-opened');
    this.requirement = requirement;
  }
}

/** The client reads on another level: `plain`, `clear` or `exact`. */
export class ExplainerChangedEvent extends ZabotaEvent {
  /** `plain`, `clear` or `exact`. */
  readonly level: string;

  constructor(level: string) {
    super('zabota-explainer-changed');
    this.level = level;
  }
}

/** A paragraph was marked as clear, unclear or needless. */
export class ExplainerSentEvent extends ZabotaEvent {
  /** Id of the requirement; empty where the list is shown. */
  readonly requirement: string;
  /** Id of the paragraph. */
  readonly paragraph: string;

  constructor(requirement: string, paragraph: string) {
    super('zabota-explainer-sent');
    this.requirement = requirement;
    this.paragraph = paragraph;
  }
}

/** The list or the requirement could not be read. */
export class ExplainerFailedEvent extends ZabotaEvent {
  /** Code of the problem, or `offline`, `network`, `timeout`, `unreadable`, `internal`. */
  readonly code: string;

  constructor(code: string) {
    super('zabota-explainer-failed');
    this.code = code;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'zabota-explainer-opened': ExplainerOpenedEvent;
    'zabota-explainer-changed': ExplainerChangedEvent;
    'zabota-explainer-sent': ExplainerSentEvent;
    'zabota-explainer-failed': ExplainerFailedEvent;
  }
}
