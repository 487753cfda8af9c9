import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a kept link is called: `#zabota-feedback=26-7702-4416.K7QF-…`. */
export const linkName = 'zabota-feedback';

/** Notices a kept link in the address, now and later; who reads it takes it out of there. */
export class LinkController implements ReactiveController {
  readonly #onLink: () => void;

  constructor(host: ReactiveControllerHost, onLink: () => void) {
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
    if (location.hash.includes(linkName)) this.#onLink();
  };
}
