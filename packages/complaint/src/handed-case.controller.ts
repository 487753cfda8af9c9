import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { caseOfFragment } from './draft/case-of-fragment.js';

type Host = ReactiveControllerHost & { case: string };

/** Takes the case that a tracker hands over in the fragment, on arrival and on a living page. */
export class HandedCaseController implements ReactiveController {
  readonly #take: () => void;

  constructor(host: Host) {
    this.#take = () => (host.case = caseOfFragment(location.hash) || host.case);
    host.addController(this);
  }

  hostConnected() {
    addEventListener('hashchange', this.#take);
    this.#take();
  }

  hostDisconnected() {
    removeEventListener('hashchange', this.#take);
  }
}
