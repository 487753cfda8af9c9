import type { ReactiveController, ReactiveControllerHost } from 'lit';
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
  readonly #host: ReactiveControllerHost;
  readonly #cases: CaseController;
  #shown: string | undefined;

  constructor(host: ReactiveControllerHost, cases: CaseController) {
    (this.#host = host).addController(this);
    this.#cases = cases;
  }

  /** Whether the case on the screen is still to be drawn for the first time. */
  get areFirst(): boolean {
    const { found } = this.#cases;
    return found !== undefined && found.number !== this.#shown;
  }

  hostUpdated() {
    const { areFirst } = this;
    this.#shown = this.#cases.found?.number;
    if (!areFirst) return;
    this.painted = Promise.race([nextPaint(), new Promise((go) => setTimeout(go, longest))]);
    this.#host.requestUpdate();
  }
}

/** A task behind the frame: what was drawn before it is on the screen. */
const nextPaint = () => new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
