import { focusField, focusLater } from '@zabota/core';
import type { ReactiveController, ReactiveElement } from 'lit';
import { takeFragment } from '../reading/fragment.js';
import { tidyNumber } from '../reading/number.js';
import { keyErrors, type Key } from '../sections/opening.section.js';
import type { CaseController } from './case.controller.js';

type Host = ReactiveElement & { readonly number: string };

const empty: Key = { number: '', code: '' };

/** Knows which case to open: by link, by attribute, or by what the client types. */
export class OpeningController implements ReactiveController {
  readonly #host: Host;
  readonly #cases: CaseController;
  #typed = empty;
  #number: string | undefined;
  /** The client has pressed the button: gaps are pointed at, and the focus may move. */
  #pressed = false;

  constructor(host: Host, cases: CaseController) {
    (this.#host = host).addController(this);
    this.#cases = cases;
  }

  /** What stands in the fields; a number that is known need not be typed again. */
  get typed(): Key {
    const { number, code } = this.#typed;
    return { number: number || this.#cases.access.number, code };
  }

  get pressed(): boolean {
    return this.#pressed;
  }

  hostConnected() {
    addEventListener('hashchange', this.#followLink);
  }

  hostDisconnected() {
    removeEventListener('hashchange', this.#followLink);
    // Put back on the page, the element begins anew unless it shows a case.
    if (!this.#cases.found) this.#number = undefined;
  }

  /** Waits for the first render: only then the language of the answers is known. */
  hostUpdate() {
    const { number } = this.#host;
    if (number === this.#number) return;
    const isFirst = this.#number === undefined;
    this.#number = number;
    if (isFirst && this.#followLink()) return;
    if (number) void this.#cases.resume(number);
  }

  readonly onInput = ({ target }: Event) => {
    const { name, value } = target as HTMLInputElement;
    this.#typed = { ...this.typed, [name]: value };
    this.#host.requestUpdate();
  };

  readonly onSubmit = (event: Event) => {
    event.preventDefault();
    this.#pressed = true;
    this.#host.requestUpdate();
    const [gap] = Object.keys(keyErrors(this.typed));
    if (gap) focusField(this.#host.renderRoot, gap);
    else void this.#open();
  };

  readonly retry = () => void this.#cases.resume(this.#cases.access.number);

  /** Leaves the case and asks for another. */
  readonly restart = () => {
    this.#typed = empty;
    this.#pressed = false;
    this.#cases.close();
    void focusLater(this.#host, 'h2');
  };

  readonly #followLink = (): boolean => {
    const link = takeFragment();
    if (!link) return false;
    this.#typed = link;
    this.#pressed = false;
    void this.#open();
    return true;
  };

  async #open() {
    const { number, code } = this.typed;
    await this.#cases.open(tidyNumber(number), code.trim());
    if (this.#pressed && this.#cases.found) await focusLater(this.#host, 'h2');
  }
}
