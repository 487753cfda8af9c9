import type { Outcome } from '@zabota/contract';
import { focusLater, msg, notice } from '@zabota/core';
import { html, nothing } from 'lit';
import type { Desk } from './desk.types.js';
import { OutcomeForm } from './outcome.form.js';

/** Whether the need is met (A88), and the wish to have the case opened again. */
export class OutcomePanel {
  readonly #desk: Desk;
  #form: OutcomeForm | undefined;
  #thanks = '';

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get isOpen(): boolean {
    return this.#form !== undefined;
  }

  /** Opens the form with an answer already chosen, or the form that asks to reopen the case. */
  choose(what: Outcome['needMet'] | 'reopen') {
    this.#form?.close();
    this.#thanks = '';
    this.#form = new OutcomeForm(this.#desk, { what, onSent: this.#onSent, onBack: this.#onBack });
    this.#desk.host.requestUpdate();
    void focusLater(this.#desk.host, '#outcome-form');
  }

  render() {
    return this.#form?.render() ?? nothing;
  }

  get receipt() {
    if (!this.#thanks) return nothing;
    return html`<div part="receipt" tabindex="-1">
      ${notice({ kind: 'good', body: this.#thanks })}
    </div>`;
  }

  readonly #onSent = (what: 'outcome' | 'reopening') => {
    this.#leave();
    this.#thanks =
      what === 'outcome'
        ? msg('Thank you: it helps us to do better.')
        : msg('The case is open again. We will look at it anew and write here what comes next.');
    this.#desk.announce.say('');
    void focusLater(this.#desk.host, '[part~=receipt]');
  };

  readonly #onBack = () => {
    this.#leave();
    void focusLater(this.#desk.host, 'h2');
  };

  #leave() {
    this.#form?.close();
    this.#form = undefined;
    this.#desk.host.requestUpdate();
  }
}
