import { takeFragment } from '@zabota/core';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { CaseController } from './case.controller.js';

type Host = ReactiveElement & { readonly number: string };

/** Opens the case that a link or the attribute `number` names. */
export class LinkController implements ReactiveController {
  readonly #host: Host;
  readonly #cases: CaseController;
  #number: string | undefined;

  constructor(host: Host, cases: CaseController) {
    (this.#host = host).addController(this);
    this.#cases = cases;
  }

  hostConnected() {
    addEventListener('hashchange', this.#followLink);
  }

  hostDisconnected() {
    removeEventListener('hashchange', this.#followLink);
    // Put back on the page, the element begins anew unless it shows a case.
    if (!this.#cases.found) this.#number = undefined;
  }

  /** Waits for the first render: only then the language of the answers is known. */
  hostUpdate() {
    const { number } = this.#host;
    if (number === this.#number) return;
    const isFirst = this.#number === undefined;
    this.#number = number;
    if (isFirst && this.#followLink()) return;
    if (number) void this.#cases.resume(number);
  }

  readonly #followLink = (): boolean => {
    const link = takeFragment();
    if (link) void this.#cases.open(link);
    return link !== undefined;
  };
}
