import type { Case } from '@zabota/contract';
import { ProblemError } from '@zabota/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { CaseAccess } from './case.access.js';
import type { CaseOptions, Key, OpenReading, Reading } from './case.types.js';

/** Refusals after which number and code are asked for. */
const closing = ['sign-in-needed', 'access-expired', 'case-not-opened', 'not-found'];

/** Opens one case, and reads it again when asked. */
export class CaseController implements ReactiveController {
  readonly access: CaseAccess;
  readonly #host: ReactiveControllerHost;
  readonly #options: CaseOptions;
  #state: Reading = { name: 'closed' };
  #attempt: AbortController | undefined;

  constructor(host: ReactiveControllerHost, options: CaseOptions) {
    (this.#host = host).addController(this);
    this.#options = options;
    this.access = new CaseAccess(options.client);
  }

  get state(): Reading {
    return this.#state;
  }

  get found(): Case | undefined {
    return this.#state.name === 'open' ? this.#state.found : undefined;
  }

  hostDisconnected() {
    this.#attempt?.abort();
    if (this.#state.name === 'opening') this.#become({ name: 'closed' });
  }

  /** Opens a case by its number and code; what goes wrong is said beside them. */
  open(key: Key): Promise<void> {
    const failed = (error: unknown): Reading => ({ name: 'closed', error });
    return this.#read(() => this.access.open(key), failed);
  }

  /** Opens a case with what this tab or the signed-in client already has. */
  resume(number: string): Promise<void> {
    const failed = (error: unknown): Reading => ({ name: 'failed', error });
    return this.#read(() => this.access.resume(number), failed);
  }

  /** Reads the case again; what is on the screen stays there when that fails. */
  async refresh(): Promise<void> {
    const shown = this.#state;
    if (shown.name !== 'open') return;
    await this.#read(undefined, (trouble) => ({ ...shown, trouble }), shown);
  }

  /** Shows a case the service has just given, unless a newer one is already shown. */
  accept(found: Case) {
    const before = this.found?.number === found.number ? this.found : undefined;
    if (before && before.version > found.version) return;
    this.#become({ name: 'open', found, at: new Date() });
    if (before?.version !== found.version) this.#options.onRead(found, before);
  }

  /** Leaves the case and asks for another. */
  close() {
    this.access.forget();
    this.#become({ name: 'closed' });
  }

  async #read(
    enter: (() => void | Promise<void>) | undefined,
    failed: (error: unknown) => Reading,
    shown?: OpenReading,
  ) {
    this.#attempt?.abort();
    const { signal } = (this.#attempt = new AbortController());
    if (!shown) this.#become({ name: 'opening' });
    try {
      const entering = enter?.();
      // Not a moment is lost where there is nothing to wait for: the answer is asked for first.
      if (entering) await entering;
      const found = await this.access.read(signal, shown?.found);
      await this.#options.prepare(found);
      signal.throwIfAborted();
      this.accept(found);
    } catch (error) {
      if (signal.aborted) return;
      const isClosed = error instanceof ProblemError && closing.includes(error.code);
      this.#become(isClosed ? { name: 'closed', error } : failed(error));
      this.#options.onFailed(error);
    }
  }

  #become(state: Reading) {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
