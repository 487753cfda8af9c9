import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Reads the fragment of the page's address, now and whenever it changes, while the element is there. */
export class FragmentController implements ReactiveController {
  readonly #onFragment: (fragment: string) => void;

  constructor(host: ReactiveControllerHost, onFragment: (fragment: string) => void) {
    this.#onFragment = onFragment;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('hashchange', this.#follow);
    this.#follow();
  }

  hostDisconnected() {
    removeEventListener('hashchange', this.#follow);
  }

  readonly #follow = () => this.#onFragment(location.hash);
}
