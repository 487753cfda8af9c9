import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Follows the address of the page: `#checklist=my-flat` names a list, `#checklist=` all of them. */
export class AddressController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** The list that the address names; nothing where it is about something else. */
  named: string | null = null;
  /** A link has led here: whoever followed it is taken to what it names, once it is there. */
  isCalled = false;

  constructor(host: ReactiveControllerHost) {
    (this.#host = host).addController(this);
  }

  hostConnected() {
    this.#follow();
    addEventListener('hashchange', this.#follow);
  }

  hostDisconnected() {
    removeEventListener('hashchange', this.#follow);
  }

  readonly #follow = () => {
    this.named = new URLSearchParams(location.hash.slice(1)).get('checklist');
    this.isCalled = this.named !== null;
    this.#host.requestUpdate();
  };
}
