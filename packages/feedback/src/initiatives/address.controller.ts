import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { numberOfFragment } from './share.js';

/** Follows the address of the page while the element is on it. */
export class AddressController implements ReactiveController {
  readonly #onNumber: (number: string) => void;

  /** @param onNumber told which initiative the address names; an empty number where it names none. */
  constructor(host: ReactiveControllerHost, onNumber: (number: string) => void) {
    host.addController(this);
    this.#onNumber = onNumber;
  }

  hostConnected() {
    addEventListener('hashchange', this.#follow);
    this.#follow();
  }

  hostDisconnected() {
    removeEventListener('hashchange', this.#follow);
  }

  readonly #follow = () => this.#onNumber(numberOfFragment(location.hash));
}
