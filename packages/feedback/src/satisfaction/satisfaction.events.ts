import { ZabotaEvent } from '@zabota/core';

/** The figures are on the screen. */
export class SatisfactionOpenedEvent extends ZabotaEvent {
  /** Slug of the service, or `all`. */
  readonly service: string;

  constructor(service: string) {
    super('zabota-satisfaction-opened');
    this.service = service;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'zabota-satisfaction-opened': SatisfactionOpenedEvent;
  }
}
