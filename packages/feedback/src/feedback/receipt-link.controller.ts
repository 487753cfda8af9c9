import { takeFragment } from '@zabota/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Key } from './desk.types.js';

/** Opens what a kept link names: `#zabota-feedback=26-7702-4416.K7QF-…`, taken out of the address at once. */
export class ReceiptLinkController implements ReactiveController {
  readonly #onLink: (key: Key) => void;

  constructor(host: ReactiveControllerHost, onLink: (key: Key) => void) {
    this.#onLink = onLink;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('hashchange', this.#follow);
    this.#follow();
  }

  hostDisconnected() {
    removeEventListener('hashchange', this.#follow);
  }

  readonly #follow = () => {
    const link = takeFragment('zabota-feedback');
    if (link) this.#onLink(link);
  };
}
