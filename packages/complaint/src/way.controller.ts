import { attempt, focusLater } from '@zabota/core';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Problems } from '@zabota/core/filing.js';
import { stepAfter, stepBefore, steps, type StepName } from './steps/steps.js';

export interface WayOptions {
  /** Where the step is remembered; asked late, once attributes are set. */
  readonly name: () => string;
  /** Brings what checks the steps. */
  readonly ready: () => Promise<void>;
  /** What a step still needs before the next one. */
  readonly check: (step: StepName) => Problems;
  /** The client has come to another step. */
  readonly onStep: (step: StepName) => void;
}

/**
 * Where the client stands between "what happened" and "check your answers".
 *
 * The step is not a part of the draft: going back to look must not turn a
 * complaint that was already sent once into another one with another key.
 */
export class WayController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: WayOptions;
  #step: StepName = 'happened';
  #problems: Problems = {};
  #readAs: string | undefined;

  constructor(host: ReactiveElement, options: WayOptions) {
    (this.#host = host).addController(this);
    this.#options = options;
  }

  get step(): StepName {
    return this.#step;
  }

  /** What is to be mended on this step, as it was when the client went on. */
  get problems(): Problems {
    return this.#problems;
  }

  hostUpdate() {
    const place = this.#place;
    if (place === this.#readAs) return;
    this.#readAs = place;
    const kept = attempt(() => sessionStorage.getItem(place));
    this.#step = steps.find((step) => step === kept) ?? 'happened';
  }

  /** The next step, or what has to be mended first. */
  readonly next = async () => {
    await this.#options.ready();
    const problems = this.#options.check(this.#step);
    if (Object.keys(problems).length > 0) this.mend(this.#step, problems);
    else this.goTo(stepAfter(this.#step));
  };

  /** Back without loss: nothing is checked on the way back. */
  readonly back = () => this.goTo(stepBefore(this.#step));

  readonly goTo = (step: StepName) => {
    this.#become(step, {});
    this.#options.onStep(step);
    void focusLater(this.#host, '[part~=step]');
  };

  /** Shows what to mend, where it can be mended. */
  mend(step: StepName, problems: Problems) {
    this.#become(step, problems);
    void focusLater(this.#host, '[part~=summary]');
  }

  /** Takes a problem away as soon as the client changes its field. */
  readonly forgive = ({ target }: Event) => {
    const { name } = target as HTMLInputElement;
    const left = Object.entries(this.#problems).filter(
      ([field]) => name !== field && !name.startsWith(`${field}.`),
    );
    this.#problems = Object.fromEntries(left);
    this.#host.requestUpdate();
  };

  /** Back to the beginning, for another complaint. */
  restart() {
    this.#become('happened', {});
  }

  get #place() {
    return `zabota:step:${this.#options.name()}`;
  }

  #become(step: StepName, problems: Problems) {
    this.#step = step;
    this.#problems = problems;
    attempt(() => sessionStorage.setItem(this.#place, step));
    this.#host.requestUpdate();
  }
}
