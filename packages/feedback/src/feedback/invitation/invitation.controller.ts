import type { FeedbackForm } from '@zabota/contract';
import type { Client } from '@zabota/core';
import type { ReactiveController, ReactiveElement } from 'lit';
import { FeedbackChangedEvent } from '../feedback.events.js';
import { alreadyShown, endedCase, eventsOf, isAfterForm } from './events.js';
import type * as Quiet from './quiet.js';

type Host = ReactiveElement & { readonly form: string };

export interface InvitationOptions {
  readonly client: () => Client;
  /** What the page wants to hear about; the case of the event where it is empty. */
  readonly subject: () => string;
}

/**
 * Waits for the event after which a client may be asked, and asks once. No
 * event, no invitation: it never opens by itself, and it never takes the focus.
 */
export class InvitationController implements ReactiveController {
  readonly #host: Host;
  readonly #options: InvitationOptions;
  #events: readonly string[] = [];
  /** How often: comes with the first event, for most pages never. */
  #quiet: typeof Quiet | undefined;
  #subject = '';
  #id = '';

  constructor(host: Host, options: InvitationOptions) {
    this.#options = options;
    (this.#host = host).addController(this);
  }

  /** What the client is asked about; empty while nobody is invited. */
  get subject(): string {
    return this.#subject;
  }

  /** Id of the invitation on the screen; empty when the client came by themselves. */
  get id(): string {
    return this.#id;
  }

  hostConnected() {
    this.#host.requestUpdate();
  }

  hostUpdate() {
    const events = isAfterForm(this.#host.form) ? eventsOf[this.#host.form] : [];
    if (events === this.#events) return;
    this.hostDisconnected();
    this.#events = events;
    for (const name of events) document.addEventListener(name, this.#onEvent);
    if (this.#host.form === 'after-case') void this.#consider(alreadyShown());
  }

  hostDisconnected() {
    for (const name of this.#events) document.removeEventListener(name, this.#onEvent);
    this.#events = [];
  }

  /** The questions are on the screen: from here on it counts as an invitation. */
  show({ instrument, state }: FeedbackForm) {
    if (this.#id || !this.#subject || !this.#quiet || state !== 'open') return;
    const client = this.#options.client();
    this.#id = this.#quiet.noteShown(client.options.agency, this.#subject);
    const body = { subject: this.#subject, instrument: instrument.id };
    const params = { invitation: this.#id };
    // The denominator of a public figure: nobody waits for it, nobody suffers when it is lost.
    client.call('countInvitation', { params, body }).catch(() => undefined);
    this.#host.dispatchEvent(new FeedbackChangedEvent('shown'));
  }

  answered() {
    if (!this.#id) return;
    this.#quiet?.noteAnswered(this.#options.client().options.agency);
    this.#host.dispatchEvent(new FeedbackChangedEvent('answered'));
  }

  /** One press puts it away, for 90 days. */
  readonly dismiss = () => {
    this.#subject = this.#id = '';
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new FeedbackChangedEvent('dismissed'));
  };

  readonly #onEvent = (event: Event) => void this.#consider(event as Event & { number?: string });

  async #consider(event: { readonly number?: string; readonly final?: boolean }) {
    const { form } = this.#host;
    const number = isAfterForm(form) ? endedCase(form, event) : undefined;
    if (!number || this.#subject) return;
    const subject = this.#options.subject() || `case:${number}`;
    this.#quiet ??= await import('./quiet.js').catch(() => undefined);
    if (!this.#quiet?.mayInvite(this.#options.client().options.agency, subject)) return;
    this.#subject = subject;
    this.#host.requestUpdate();
  }
}
