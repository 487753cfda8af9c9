import type { NotificationChoice } from '@zabota/contract';
import {
  choice,
  DraftController,
  fieldProblems,
  focusField,
  focusLater,
  msg,
  notice,
  str,
  submitButton,
  textField,
} from '@zabota/core';
import { html, nothing } from 'lit';
import type { View } from '../sections/view.types.js';
import type { Desk } from './desk.types.js';
import { createSending, type Sending } from './sending.js';
import { sendingNotice } from './sending-notice.js';

type Channel = NotificationChoice['channel'];

/** Where letters about the case go; the client chooses, and can stop them (A90). */
export class LettersPanel {
  readonly #desk: Desk;
  readonly #draft: DraftController<{ channel: string; email: string }>;
  readonly #sending: Sending;
  #checked = false;

  constructor(desk: Desk) {
    const { host, cases } = (this.#desk = desk);
    const name = () => `letters:${cases.access.key.number}`;
    this.#draft = new DraftController(host, name, { channel: '', email: '' });
    this.#sending = createSending(desk, {
      what: 'notifications',
      draft: this.#draft,
      send: (_, signal) => this.#send(signal),
      onSent: this.#onSent,
    });
  }

  render({ found: { notifications } }: View) {
    const { state, isSending } = this.#sending;
    const { channel = notifications.channel, email } = this.#input;
    return html`
      ${
        state.name === 'sent'
          ? html`<div part="receipt" tabindex="-1">
              ${notice({ kind: 'good', body: msg('Done as you said.') })}
            </div>`
          : nothing
      }
      <form part="form" novalidate @input=${this.#draft.onInput} @submit=${this.#onSubmit}>
        ${sendingNotice(state)}
        ${choice({
          name: 'channel',
          label: msg('How to tell you the news'),
          value: channel,
          options: [
            {
              value: 'email',
              label: msg('By e-mail'),
              more: textField({
                name: 'email',
                label: msg('E-mail address'),
                hint: notifications.email && msg(str`Now: ${notifications.email}`),
                type: 'email',
                autocomplete: 'email',
                value: email,
                error: this.#error,
              }),
            },
            { value: 'none', label: msg('Do not write: I will look here') },
          ],
        })}
        <div>${submitButton({ label: msg('Save'), busy: isSending && msg('Sending…') })}</div>
      </form>
    `;
  }

  /** Nothing stands for the channel until the client touches it: the present one is shown. */
  get #input() {
    const { channel, email } = this.#draft.input;
    return { channel: (channel || undefined) as Channel | undefined, email };
  }

  get #channel(): Channel {
    return this.#input.channel ?? this.#desk.cases.found?.notifications.channel ?? 'none';
  }

  get #gap() {
    const isAddress = /^\S+@\S+\.\S+$/.test(this.#input.email.trim());
    return this.#channel === 'email' && !isAddress
      ? msg('Write the address, such as name@mail.ru')
      : undefined;
  }

  get #error() {
    const { state } = this.#sending;
    const refused = state.name === 'failed' ? fieldProblems(state.error)['email'] : undefined;
    return (this.#checked ? this.#gap : undefined) ?? refused;
  }

  readonly #onSubmit = (event: Event) => {
    event.preventDefault();
    this.#checked = true;
    this.#desk.host.requestUpdate();
    if (this.#gap) focusField(this.#desk.host.renderRoot, 'email');
    else this.#sending.send();
  };

  readonly #onSent = () => {
    this.#checked = false;
    void focusLater(this.#desk.host, '[part~=receipt]');
  };

  async #send(signal: AbortSignal) {
    const { access } = this.#desk.cases;
    const email = this.#input.email.trim();
    const body: NotificationChoice =
      this.#channel === 'email' ? { channel: 'email', email } : { channel: 'none' };
    await access.call('chooseNotifications', { body, signal });
    return access.call('readCase', { signal });
  }
}
