import type { Case } from '@zabota/contract';
import { ProblemError, type Client } from '@zabota/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { CaseAccess } from './case.access.js';

/** Where the reading of a case stands: one state, rendered in one place. */
export type Reading =
  /** Asks for number and code; `error` says why the last ones did not do. */
  | { readonly name: 'closed'; readonly error?: unknown }
  | { readonly name: 'opening' }
  /** `trouble` says why the view may be older than the case. */
  | { readonly name: 'open'; readonly found: Case; readonly at: Date; readonly trouble?: unknown }
  | { readonly name: 'failed'; readonly error: unknown };

export interface CaseOptions {
  readonly client: () => Client;
  /** A case is on the screen for the first time, or in a new version. */
  readonly onRead: (found: Case, before: Case | undefined) => void;
  readonly onFailed: (error: unknown) => void;
}

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
  }

  /** Opens a case with what the client typed; what goes wrong is said beside it. */
  open(number: string, code: string): Promise<void> {
    const failed = (error: unknown): Reading => ({ name: 'closed', error });
    return this.#read(() => this.access.open(number, code), failed);
  }

  /** Opens a case with what this tab or the signed-in client already has. */
  resume(number: string): Promise<void> {
    const failed = (error: unknown): Reading => ({ name: 'failed', error });
    return this.#read(() => this.access.resume(number), failed);
  }

  /** Reads the case again; what is on the screen stays there when that fails. */
  readonly refresh = async (): Promise<void> => {
    const state = this.#state;
    if (state.name === 'open')
      await this.#read(
        () => {},
        (trouble) => ({ ...state, trouble }),
        state,
      );
  };

  /** Shows a case the service has just given, unless a newer one is already shown. */
  readonly accept = (found: Case) => {
    const before = this.found?.number === found.number ? this.found : undefined;
    if (before && before.version > found.version) return;
    this.#become({ name: 'open', found, at: new Date() });
    if (before?.version !== found.version) this.#options.onRead(found, before);
  };

  /** Leaves the case and asks for another. */
  readonly close = () => {
    this.access.forget();
    this.#become({ name: 'closed' });
  };

  async #read(
    enter: () => void | Promise<void>,
    failed: (error: unknown) => Reading,
    shown: (Reading & { name: 'open' }) | undefined = undefined,
  ) {
    this.#attempt?.abort();
    const { signal } = (this.#attempt = new AbortController());
    if (!shown) this.#become({ name: 'opening' });
    try {
      await enter();
      const headers = shown && { 'if-none-match': `"${shown.found.version}"` };
      const found = await this.access.call('readCase', { signal, ...(headers && { headers }) });
      // Nothing comes back when the version is still the same.
      this.accept((found as Case | undefined) ?? (shown as typeof shown & object).found);
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
