import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where a reading stands: one state, rendered in one place. */
export type Reading<Value> =
  | { readonly name: 'reading' }
  | { readonly name: 'read'; readonly value: Value }
  | { readonly name: 'failed'; readonly error: unknown };

export interface ReadingOptions<Value> {
  /** What the answer depends on: another word, another reading. */
  readonly about: () => string;
  readonly read: (signal: AbortSignal) => Promise<Value>;
  /** Only for the first answer about something. */
  readonly onRead?: (value: Value) => void;
  readonly onFailed?: (error: unknown) => void;
}

/** Reads something of the service once the element knows what, and again when asked. */
export class ReadingController<Value> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ReadingOptions<Value>;
  #state: Reading<Value> = { name: 'reading' };
  #about: string | undefined;
  #attempt: AbortController | undefined;
  #reading: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost, options: ReadingOptions<Value>) {
    (this.#host = host).addController(this);
    this.#options = options;
  }

  get state(): Reading<Value> {
    return this.#state;
  }

  get value(): Value | undefined {
    return this.#state.name === 'read' ? this.#state.value : undefined;
  }

  /** Not before the first update: only then the language of the answer is known. */
  hostUpdate() {
    const about = this.#options.about();
    if (about === this.#about) return;
    this.#about = about;
    this.#state = { name: 'reading' };
    this.#reading = this.read();
  }

  /** Reads what is shown first, before the first drawing. @returns Ends with the answer or the failure. */
  begin(): Promise<void> | undefined {
    this.hostUpdate();
    return this.#reading;
  }

  hostDisconnected() {
    this.#attempt?.abort();
    if (this.#state.name === 'reading') this.#about = undefined;
  }

  /** Reads again; what is on the screen stays there meanwhile, and when that fails. */
  readonly read = async (): Promise<void> => {
    this.#attempt?.abort();
    const { signal } = (this.#attempt = new AbortController());
    const isFirst = this.value === undefined;
    if (isFirst) this.#become({ name: 'reading' });
    try {
      const value = await this.#options.read(signal);
      signal.throwIfAborted();
      this.#become({ name: 'read', value });
      if (isFirst) this.#options.onRead?.(value);
    } catch (error) {
      if (signal.aborted) return;
      if (isFirst) this.#become({ name: 'failed', error });
      this.#options.onFailed?.(error);
    }
  };

  /** Puts in place what the service has just given. */
  replace(value: Value) {
    this.#become({ name: 'read', value });
  }

  #become(state: Reading<Value>) {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
