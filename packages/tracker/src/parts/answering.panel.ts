import type { Action } from '@zabota/contract';
import { focusLater, msg, notice } from '@zabota/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Way } from '../care/ways.js';
import { AnswerForm } from './answer.form.js';
import type { Desk } from './desk.types.js';

/** The client does what we asked: one action at a time, in its own place. */
export class AnsweringPanel {
  readonly #desk: Desk;
  #form: AnswerForm | undefined;
  #sent: Way | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Whether the form of this action is open. */
  isAbout(id: string): boolean {
    return this.#form?.action === id;
  }

  /** Opens the form of an action, in the place of its buttons. */
  choose(action: string, way: Way) {
    this.#form?.close();
    this.#sent = undefined;
    this.#form = new AnswerForm(this.#desk, {
      action,
      way,
      onSent: this.#onSent,
      onBack: this.#onBack,
    });
    this.#desk.host.requestUpdate();
    void focusLater(this.#desk.host, '#answer');
  }

  /** The form; call it for the action it is about. */
  render(action: Action): TemplateResult | typeof nothing {
    return this.#form?.render(action) ?? nothing;
  }

  /** Said after sending, where the action was: what we have now and what we do with it. */
  get receipt() {
    if (!this.#sent) return nothing;
    return html`<div part="receipt" tabindex="-1">
      ${notice({ kind: 'good', title: receiptTitle(this.#sent), body: receiptText(this.#sent) })}
    </div>`;
  }

  readonly #onSent = () => {
    this.#sent = this.#form?.way;
    this.#form?.close();
    this.#form = undefined;
    // The receipt has the focus and is heard: the news of it would be said twice.
    this.#desk.announce.say('');
    void focusLater(this.#desk.host, '[part~=receipt]');
  };

  readonly #onBack = () => {
    this.#form?.close();
    this.#form = undefined;
    this.#desk.host.requestUpdate();
    void focusLater(this.#desk.host, 'h2');
  };
}

const receiptTitle = (way: Way) =>
  way === 'visit'
    ? msg('Thank you, we are waiting for you')
    : msg('Thank you, we have received it');

const receiptText = (way: Way) =>
  way === 'visit'
    ? msg(
        'Bring the document in time: where and until when is written below. If your plans change, you can still send it here.',
      )
    : msg(
        'Nothing more is needed for this step. We go on with the case and write here what comes next.',
      );
