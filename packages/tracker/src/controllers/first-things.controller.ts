import type { ReactiveController, ReactiveElement } from 'lit';
import type { CaseController } from './case.controller.js';

/** Milliseconds after which the rest comes even if nothing was painted: a page in the background. */
const longest = 100;

/**
 * First things first: what a client looks for in a case is painted before the rest is drawn. To
 * draw, lay out and paint all of it at once takes a slow phone twice as long.
 */
export class FirstThingsController implements ReactiveController {
  /** The next drawing waits for this, so that nothing else comes between. */
  painted: Promise<unknown> | undefined;
  readonly #host: ReactiveElement;
  readonly #cases: CaseController;
  #shown: string | undefined;
  /** Only where somebody looks on and sees nothing yet: not on a server, nor over what one has drawn. */
  #isEmpty = false;

  constructor(host: ReactiveElement, cases: CaseController) {
    (this.#host = host).addController(this);
    this.#cases = cases;
  }

  /** Whether the case on the screen is still to be drawn for the first time. */
  get areFirst(): boolean {
    const { found } = this.#cases;
    return this.#isEmpty && !!found && found.number !== this.#shown;
  }

  hostConnected() {
    this.#isEmpty = !this.#host.renderRoot.children[1];
  }

  hostUpdated() {
    const { areFirst } = this;
    this.#shown = this.#cases.found?.number;
    if (!areFirst) return;
    this.painted = nextPaint();
    this.#host.requestUpdate();
  }
}

/** A task behind the frame: what was drawn before it is on the screen. */
const nextPaint = () =>
  new Promise((go) => {
    requestAnimationFrame(() => setTimeout(go));
    setTimeout(go, longest);
  });
