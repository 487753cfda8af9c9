import type { Offer, OfferAnswerKind } from '@zabota/contract';
import { focusLater, formStyles, panelStyles } from '@zabota/core';
import { AnswerForm } from '../forms/answer.form.js';
import type { Desk } from '../view.types.js';

export const styles = [panelStyles, formStyles];

/** Answers that need a word more than a press. */
class Forms {
  readonly #desk: Desk;
  #form: AnswerForm | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Opens the form of an answer; another one that is open closes, and keeps what was written. */
  readonly open = (offer: Offer, kind: Exclude<OfferAnswerKind, 'confirm' | 'not-now'>) => {
    this.#form?.close();
    this.#form = new AnswerForm(this.#desk, { offer, kind, onDone: this.#done });
    this.#desk.host.requestUpdate();
    void focusLater(this.#desk.host, '#answer-form');
  };

  readonly render = ({ id }: Offer) =>
    this.#form?.offer.id === id ? this.#form.render() : undefined;

  readonly #done = () => {
    const { id } = this.#form?.offer ?? {};
    this.#form?.close();
    this.#form = undefined;
    this.#desk.host.requestUpdate();
    void focusLater(this.#desk.host, `[id="${id}"]`);
  };
}

export const create = (desk: Desk) => new Forms(desk);
