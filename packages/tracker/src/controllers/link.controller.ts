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
    addEventListener('hashchange', this.#onLink);
  }

  hostDisconnected() {
    removeEventListener('hashchange', this.#onLink);
    // Put back on the page, the element begins anew unless it shows a case.
    if (!this.#cases.found) this.#number = undefined;
  }

  hostUpdate() {
    void this.follow();
  }

  /**
   * Opens what is named now, if it is not open. Not before the first update: only then the language
   * of the answers is known.
   */
  follow(): Promise<void> | undefined {
    const { number } = this.#host;
    if (number === this.#number) return undefined;
    const isFirst = this.#number === undefined;
    this.#number = number;
    const opening = isFirst ? this.#followLink() : undefined;
    return opening ?? (number ? this.#cases.resume(number) : undefined);
  }

  readonly #onLink = () => void this.#followLink();

  readonly #followLink = (): Promise<void> | undefined => {
    const link = takeFragment();
    return link && this.#cases.open(link);
  };
}
