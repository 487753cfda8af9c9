import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { caseOfFragment } from './draft/case-of-fragment.js';

/** Takes the case that a tracker hands over in the fragment, on arrival and on a living page. */
export class HandedCaseController implements ReactiveController {
  readonly #onCase: (number: string) => void;

  constructor(host: ReactiveControllerHost, onCase: (number: string) => void) {
    this.#onCase = onCase;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('hashchange', this.#take);
    this.#take();
  }

  hostDisconnected() {
    removeEventListener('hashchange', this.#take);
  }

  readonly #take = () => {
    const number = caseOfFragment(location.hash);
    if (number) this.#onCase(number);
  };
}
