import type { Outcome } from '@zabota/contract';
import { remarkLength } from '@zabota/contract/limits.js';
import {
  button,
  choice,
  DraftController,
  focusField,
  longText,
  msg,
  submitButton,
} from '@zabota/core';
import { html } from 'lit';
import { needName } from '../care/need-name.js';
import type { Desk } from './desk.types.js';
import { leave } from './leave.js';
import { createSending, type Sending } from './sending.js';
import { sendingNotice } from './sending-notice.js';

type Need = Outcome['needMet'];

export interface OutcomeFormOptions {
  /** The answer the client began with, or the wish to reopen the case. */
  readonly what: Need | 'reopen';
  readonly onSent: (what: 'outcome' | 'reopening') => void;
  readonly onBack: () => void;
}

/** Says whether the need is met, or asks to open the case again. */
export class OutcomeForm {
  readonly #desk: Desk;
  readonly #options: OutcomeFormOptions;
  readonly #what: 'outcome' | 'reopening';
  readonly #draft: DraftController<{ needMet: string; comment: string }>;
  readonly #sending: Sending;
  #checked = false;

  constructor(desk: Desk, options: OutcomeFormOptions) {
    const { host, cases } = (this.#desk = desk);
    this.#options = options;
    this.#what = options.what === 'reopen' ? 'reopening' : 'outcome';
    const name = `${this.#what}:${cases.access.key.number}`;
    this.#draft = new DraftController(host, () => name, { needMet: '', comment: '' });
    // After a kept draft is read: the words of it stay, the answer is the one just pressed.
    void host.updateComplete.then(() => this.#draft.set('needMet', options.what));
    this.#sending = createSending(desk, {
      what: this.#what,
      draft: this.#draft,
      send: this.#send,
      onSent: () => options.onSent(this.#what),
    });
  }

  /** What was written stays in the tab. */
  close() {
    leave(this.#desk.host, [this.#draft, this.#sending.controller]);
  }

  render() {
    const { state, isSending } = this.#sending;
    return html`
      <form
        part="form"
        id="outcome-form"
        tabindex="-1"
        novalidate
        aria-label=${this.#isReopening ? msg('Open the case again') : msg('Did you get what you needed?')}
        @input=${this.#draft.onInput}
        @submit=${this.#onSubmit}
      >
        ${sendingNotice(state)} ${this.#isReopening ? this.#reason() : this.#rating()}
        <div class="row">
          ${submitButton({ label: msg('Send'), busy: isSending && msg('Sending…') })}
          ${button({ label: msg('Back'), kind: 'plain', onClick: this.#options.onBack })}
        </div>
      </form>
    `;
  }

  #rating() {
    const { needMet, comment } = this.#draft.input;
    const options = (['yes', 'partly', 'no'] as const).map((value) => ({
      value,
      label: needName(value),
    }));
    return html`
      ${choice({ name: 'needMet', label: msg('Did you get what you needed?'), value: needMet, options })}
      ${longText({
        name: 'comment',
        label: needMet === 'yes' ? msg('What could be better?') : msg('What is still missing?'),
        optional: true,
        value: comment,
        limit: remarkLength,
        rows: 3,
      })}
    `;
  }

  #reason() {
    return longText({
      name: 'comment',
      label: msg('What is not settled?'),
      hint: msg('Nothing has to be sent a second time: the whole case stays as it is.'),
      value: this.#draft.input.comment,
      limit: remarkLength,
      rows: 3,
      error: this.#checked ? this.#gap : undefined,
    });
  }

  get #isReopening() {
    return this.#what === 'reopening';
  }

  get #gap() {
    const isEmpty = !this.#draft.input.comment.trim();
    return this.#isReopening && isEmpty ? msg('Write what is not settled') : undefined;
  }

  readonly #onSubmit = (event: Event) => {
    event.preventDefault();
    this.#checked = true;
    this.#desk.host.requestUpdate();
    if (this.#gap) focusField(this.#desk.host.renderRoot, 'comment');
    else this.#sending.send();
  };

  readonly #send = (key: string, signal: AbortSignal) => {
    const { access } = this.#desk.cases;
    const { needMet, comment } = this.#draft.input;
    if (this.#isReopening) return access.call('reopenCase', { body: { comment }, key, signal });
    const body = { needMet: needMet as Need, ...(comment.trim() && { comment }) };
    return access.call('rateOutcome', { body, key, signal });
  };
}
