import type { FeedbackStatus } from '@zabota/contract';
import {
  focusField,
  focusLater,
  formStyles,
  panelStyles,
  takeFragment,
  tidyNumber,
} from '@zabota/core';
import { answeringStyles } from '../answering/answering.styles.js';
import type { Desk, Key } from '../desk.types.js';
import { linkName } from '../kept-link.js';
import { keyErrors, keyForm } from './key.form.js';
import { statusScreen } from './status.screen.js';
import { statusStyles } from './status.styles.js';

export const styles = [formStyles, panelStyles, answeringStyles, statusStyles];

export const create = (desk: Desk) => new StatusPart(desk);

/** What became of a feedback: by number and code, without an account (A26, A66). */
class StatusPart {
  readonly #desk: Desk;
  #typed: Key = { number: '', code: '' };
  #isOpen = false;
  #isBusy = false;
  #checked = false;
  #error: unknown;
  #found: FeedbackStatus | undefined;
  /** Number and code of what is shown: only as long as it can still be passed on. */
  #shown: Key | undefined;
  #passing: { readonly isPassing: boolean; readonly passingError?: unknown } = { isPassing: false };

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Asks for number and code, or goes on with those of a receipt or of a kept link. */
  open(key: Key | undefined = takeFragment(linkName)) {
    this.#isOpen = true;
    this.#found = this.#error = undefined;
    if (key) this.#typed = key;
    this.#checked = false;
    if (key) void this.#read();
    else void focusLater(this.#desk.host, 'h2');
    this.#desk.host.requestUpdate();
  }

  render() {
    if (!this.#isOpen) return undefined;
    const onBack = this.#close;
    return this.#found
      ? statusScreen(this.#found, {
          onBack,
          onPass: (offer) => void this.#pass(offer),
          passingError: undefined,
          ...this.#passing,
        })
      : keyForm({
          typed: this.#typed,
          errors: this.#checked ? keyErrors(this.#typed) : {},
          isBusy: this.#isBusy,
          error: this.#error,
          onInput: this.#onInput,
          onSubmit: this.#onSubmit,
          onBack,
        });
  }

  readonly #onInput = ({ target }: Event) => {
    const { name, value } = target as HTMLInputElement;
    this.#typed = { ...this.#typed, [name]: value };
    this.#desk.host.requestUpdate();
  };

  readonly #onSubmit = (event: Event) => {
    event.preventDefault();
    this.#checked = true;
    this.#desk.host.requestUpdate();
    const [gap] = Object.keys(keyErrors(this.#typed));
    if (gap) focusField(this.#desk.host.renderRoot, gap);
    else void this.#read();
  };

  async #read() {
    const { host, client } = this.#desk;
    this.#isBusy = true;
    host.requestUpdate();
    const body = { number: tidyNumber(this.#typed.number), code: this.#typed.code.trim() };
    try {
      this.#found = await client().call('readFeedback', { body });
      // The code is not kept once it has done its work.
      this.#shown = this.#found.handOver?.offer && body;
      this.#typed = { number: '', code: '' };
      this.#error = undefined;
    } catch (error) {
      this.#error = error;
    }
    this.#isBusy = false;
    host.requestUpdate();
    await focusLater(host, 'h2');
  }

  /** The client agrees that it goes to somebody else. */
  async #pass(offer: string) {
    const { host, client } = this.#desk;
    if (!this.#shown || this.#passing.isPassing) return;
    this.#passing = { isPassing: true };
    host.requestUpdate();
    try {
      const body = { ...this.#shown, offer };
      this.#found = await client().call('handOverFeedback', { body });
      this.#shown = undefined;
      this.#passing = { isPassing: false };
    } catch (passingError) {
      this.#passing = { isPassing: false, passingError };
    }
    host.requestUpdate();
    await focusLater(host, 'h2');
  }

  readonly #close = () => {
    this.#isOpen = false;
    this.#found = this.#error = this.#shown = undefined;
    this.#typed = { number: '', code: '' };
    this.#desk.host.requestUpdate();
    void focusLater(this.#desk.host, 'h2');
  };
}
