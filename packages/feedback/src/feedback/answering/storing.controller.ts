import type { FeedbackReceipt } from '@zabota/contract';
import { ConnectionError } from '@zabota/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds of quiet before a choice is stored: the arrow keys pass over others on the way to it. */
const quiet = 600;

export type StoringState =
  | { readonly name: 'idle' | 'storing' | 'stored' }
  /** The service could not be heard; what was answered is still here. */
  | { readonly name: 'offline'; readonly error: ConnectionError }
  | { readonly name: 'failed'; readonly error: unknown };

export interface StoringOptions {
  /** Sends everything as it is now; nothing when the page holds it back. */
  readonly send: () => Promise<FeedbackReceipt> | undefined;
  readonly onStored: (receipt: FeedbackReceipt) => void;
  readonly onFailed: (error: unknown) => void;
}

/** Stores the answers as they grow: one request at a time, the newest after the one on its way. */
export class StoringController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: StoringOptions;
  #state: StoringState = { name: 'idle' };
  #receipt: FeedbackReceipt | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> = Promise.resolve(false);

  constructor(host: ReactiveControllerHost, options: StoringOptions) {
    this.#options = options;
    (this.#host = host).addController(this);
  }

  get state(): StoringState {
    return this.#state;
  }

  /** Number and code, once something is stored. */
  get receipt(): FeedbackReceipt | undefined {
    return this.#receipt;
  }

  hostConnected() {
    addEventListener('online', this.#onOnline);
  }

  hostDisconnected() {
    removeEventListener('online', this.#onOnline);
    // What was chosen a moment ago still goes.
    if (this.#timer !== undefined) void this.now();
  }

  readonly soon = () => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), quiet);
  };

  /** @returns whether the service has it. */
  readonly now = (): Promise<boolean> => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return (this.#running = this.#running.then(this.#attempt));
  };

  /** The outbox has sent it. */
  complete(receipt: FeedbackReceipt) {
    this.#receipt = receipt;
    this.#become({ name: 'stored' });
    this.#options.onStored(receipt);
  }

  /** Back to the answers, which nobody tries to send any more. */
  readonly rest = () => this.#become({ name: 'idle' });

  readonly #attempt = async (): Promise<boolean> => {
    const sending = this.#options.send();
    if (!sending) return false;
    this.#become({ name: 'storing' });
    try {
      this.complete(await sending);
      return true;
    } catch (error) {
      this.#become(
        error instanceof ConnectionError ? { name: 'offline', error } : { name: 'failed', error },
      );
      this.#options.onFailed(error);
      return false;
    }
  };

  readonly #onOnline = () => {
    if (this.#state.name === 'offline') void this.now();
  };

  #become(state: StoringState) {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
