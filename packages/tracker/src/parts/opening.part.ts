import { focusField, focusLater, formStyles, panelStyles, tidyNumber } from '@zabota/core';
import type { Key } from '../controllers/case.types.js';
import type { Desk } from './desk.types.js';
import { keyErrors, openingForm } from './opening.form.js';

export const styles = [formStyles, panelStyles];

export const create = (desk: Desk) => new OpeningPart(desk);

/** Asks for number and code. What was typed stays until the case is open. */
class OpeningPart {
  readonly #desk: Desk;
  /** Nothing until the client types: what a link brought stands in the fields meanwhile. */
  #typed: Key | undefined;
  #pressed = false;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** The client has pressed the button and waits here. */
  get isBusy(): boolean {
    return this.#pressed && this.#desk.cases.state.name === 'opening';
  }

  render(error?: unknown) {
    return openingForm({
      typed: this.#key,
      busy: this.isBusy,
      checked: this.#pressed,
      error,
      onInput: this.#onInput,
      onSubmit: this.#onSubmit,
    });
  }

  get #key(): Key {
    return this.#typed ?? this.#desk.cases.access.key;
  }

  readonly #onInput = ({ target }: Event) => {
    const { name, value } = target as HTMLInputElement;
    this.#typed = { ...this.#key, [name]: value };
    this.#desk.host.requestUpdate();
  };

  readonly #onSubmit = (event: Event) => {
    event.preventDefault();
    this.#pressed = true;
    this.#desk.host.requestUpdate();
    const [gap] = Object.keys(keyErrors(this.#key));
    if (gap) focusField(this.#desk.host.renderRoot, gap);
    else void this.#open();
  };

  async #open() {
    const { host, cases } = this.#desk;
    const { number, code } = this.#key;
    await cases.open({ number: tidyNumber(number), code: code.trim() });
    if (!cases.found) return;
    this.#typed = undefined;
    this.#pressed = false;
    await focusLater(host, 'h2');
  }
}
