import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ConnectionError } from '../client/errors.js';

/** Where a submission stands: one state, rendered in one place. */
export type SubmissionState<Result> =
  | { readonly name: 'idle' }
  | { readonly name: 'sending' }
  | { readonly name: 'sent'; readonly result: Result }
  /** The service refused; `error` is nearly always a ProblemError. */
  | { readonly name: 'failed'; readonly error: unknown }
  /** Not sent: the service could not be heard. The client chooses how to wait. */
  | { readonly name: 'offline'; readonly error: ConnectionError }
  /** Not sent yet: waits on this device, because the client said so. */
  | { readonly name: 'waiting' };

export interface SubmissionOptions<Result> {
  /** The draft gives the key before the first attempt and is forgotten after the last. */
  readonly draft: { beginSending(): string; clear(): void };
  /** One attempt. */
  readonly send: (key: string, signal: AbortSignal) => Promise<Result>;
  /** The service accepted. */
  readonly onSent?: (result: Result) => void;
  readonly onFailed?: (error: unknown) => void;
}

/** Sends a draft once, however often the button is pressed. */
export class SubmissionController<Result> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: SubmissionOptions<Result>;
  #state: SubmissionState<Result> = { name: 'idle' };
  #attempt: AbortController | undefined;

  constructor(host: ReactiveControllerHost, options: SubmissionOptions<Result>) {
    (this.#host = host).addController(this);
    this.#options = options;
  }

  get state(): SubmissionState<Result> {
    return this.#state;
  }

  get isSending(): boolean {
    return this.#state.name === 'sending';
  }

  hostDisconnected() {
    this.#attempt?.abort();
    if (this.isSending) this.#become({ name: 'idle' });
  }

  /** Sends, or goes on sending: a second press while sending does nothing. */
  readonly send = async (): Promise<void> => {
    if (this.isSending) return;
    const { draft, send, onSent, onFailed } = this.#options;
    const attempt = (this.#attempt = new AbortController());
    // Asked for at once, so that a change made while the bytes travel takes a new key.
    const key = draft.beginSending();
    this.#become({ name: 'sending' });
    try {
      const result = await send(key, attempt.signal);
      draft.clear();
      this.#become({ name: 'sent', result });
      onSent?.(result);
    } catch (error) {
      if (attempt.signal.aborted) return;
      this.#become(
        error instanceof ConnectionError ? { name: 'offline', error } : { name: 'failed', error },
      );
      onFailed?.(error);
    }
  };

  /** The outbox has taken the submission over; the draft is not needed any more. */
  handOver() {
    this.#options.draft.clear();
    this.#become({ name: 'waiting' });
  }

  /** The outbox has sent it. */
  complete(result: Result) {
    this.#become({ name: 'sent', result });
    this.#options.onSent?.(result);
  }

  /** Sent before a reload: shown again, told to nobody. */
  show(result: Result) {
    this.#become({ name: 'sent', result });
  }

  /** Back to the form. */
  reset() {
    this.#attempt?.abort();
    this.#become({ name: 'idle' });
  }

  #become(state: SubmissionState<Result>) {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
