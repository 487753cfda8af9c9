import { ZabotaEvent } from '@zabota/core';

/** What the client does with their own data. */
export type PermissionsSending = 'preferences' | 'export' | 'erasure';

/** The client's data are on the screen. */
export class PermissionsOpenedEvent extends ZabotaEvent {
  constructor() {
    super('zabota-permissions-opened');
  }
}

/** The client is about to change, take away or erase something; `preventDefault()` holds it back. */
export class PermissionsSendingEvent extends ZabotaEvent {
  /** What is done: preferences are stored, a copy of the data is taken, the data are erased. */
  readonly what: PermissionsSending;

  constructor(what: PermissionsSending) {
    super('zabota-permissions-sending', { cancelable: true });
    this.what = what;
  }
}

/** The service did it. */
export class PermissionsSentEvent extends ZabotaEvent {
  /** What is done: preferences are stored, a copy of the data is taken, the data are erased. */
  readonly what: PermissionsSending;

  constructor(what: PermissionsSending) {
    super('zabota-permissions-sent');
    this.what = what;
  }
}

/** The data could not be read, or something was not done. */
export class PermissionsFailedEvent extends ZabotaEvent {
  /** Code of the problem, or `offline`, `network`, `timeout`, `unreadable`, `internal`. */
  readonly code: string;

  constructor(code: string) {
    super('zabota-permissions-failed');
    this.code = code;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'zabota-permissions-opened': PermissionsOpenedEvent;
    'zabota-permissions-sending': PermissionsSendingEvent;
    'zabota-permissions-sent': PermissionsSentEvent;
    'zabota-permissions-failed': PermissionsFailedEvent;
  }
}
