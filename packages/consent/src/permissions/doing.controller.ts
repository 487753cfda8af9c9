import { errorCode } from '@zabota/core';
import type { ReactiveController, ReactiveElement } from 'lit';
import {
  PermissionsFailedEvent,
  PermissionsSendingEvent,
  PermissionsSentEvent,
  type PermissionsSending,
} from './permissions.events.js';

/** Does one thing with the client's data at a time, and remembers how it ended. */
export class DoingController implements ReactiveController {
  readonly #host: ReactiveElement;
  #busy: PermissionsSending | undefined;
  #failed: { readonly what: PermissionsSending; readonly error: unknown } | undefined;
  #done: PermissionsSending | undefined;

  constructor(host: ReactiveElement) {
    (this.#host = host).addController(this);
  }

  hostDisconnected() {
    this.#busy = undefined;
  }

  isBusy(what: PermissionsSending): boolean {
    return this.#busy === what;
  }

  isDone(what: PermissionsSending): boolean {
    return this.#done === what;
  }

  failed(what: PermissionsSending): unknown {
    return this.#failed?.what === what ? this.#failed.error : undefined;
  }

  /** @returns whether it was done. */
  async do(what: PermissionsSending, action: () => Promise<unknown>): Promise<boolean> {
    if (this.#busy || !this.#host.dispatchEvent(new PermissionsSendingEvent(what))) return false;
    this.#failed = this.#done = undefined;
    this.#become(what);
    try {
      await action();
      this.#done = what;
      this.#host.dispatchEvent(new PermissionsSentEvent(what));
    } catch (error) {
      this.#failed = { what, error };
      this.#host.dispatchEvent(new PermissionsFailedEvent(errorCode(error)));
    }
    this.#become(undefined);
    return this.#done === what;
  }

  #become(busy: PermissionsSending | undefined) {
    this.#busy = busy;
    this.#host.requestUpdate();
  }
}
