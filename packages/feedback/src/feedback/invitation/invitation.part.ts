import type { FeedbackForm } from '@zabota/contract';
import { findCapability } from '@zabota/core';
import type { ReactiveController } from 'lit';
import { isAfterForm } from '../after-form.js';
import { hasBegun } from '../begun.js';
import type { Desk } from '../desk.types.js';
import { caseOf } from '../subject.js';
import { alreadyShown, endedCase, eventsOf, saysNeed, type Shown } from './events.js';
import { FeedbackChangedEvent } from './invitation.events.js';
import { mayInvite, noteAnswered, noteShown } from './quiet.js';

export const styles = [];

export const create = (desk: Desk) => new InvitationPart(desk);

/**
 * Waits for the event after which a client may be asked, and asks once. No
 * event, no invitation: it never opens by itself, and it never takes the focus.
 */
class InvitationPart implements ReactiveController {
  readonly #desk: Desk;
  #events: readonly string[] = [];
  #subject = '';
  #id = '';

  constructor(desk: Desk) {
    this.#desk = desk;
    desk.host.addController(this);
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
    this.#desk.host.requestUpdate();
  }

  hostUpdate() {
    const { form } = this.#desk.host;
    const events = isAfterForm(form) ? eventsOf[form] : [];
    if (events === this.#events) return;
    this.hostDisconnected();
    this.#events = events;
    for (const name of events) document.addEventListener(name, this.#onEvent);
    // After this update: what is asked for within it is not drawn.
    if (form === 'after-case') queueMicrotask(() => this.#consider(alreadyShown()));
  }

  hostDisconnected() {
    for (const name of this.#events) document.removeEventListener(name, this.#onEvent);
    this.#events = [];
  }

  /** The questions are on the screen: from here on it counts as an invitation. */
  show({ instrument, state }: FeedbackForm) {
    if (this.#id || !this.#subject || state !== 'open') return;
    const client = this.#desk.client();
    this.#id = noteShown(client.options.agency, this.#subject);
    const body = { subject: this.#subject, instrument: instrument.id };
    const params = { invitation: this.#id };
    const capability = findCapability(client.options.agency, caseOf(this.#subject));
    // The denominator of a public figure: nobody waits for it, nobody suffers when it is lost.
    client.call('countInvitation', { params, body, capability }).catch(() => undefined);
    this.#desk.host.dispatchEvent(new FeedbackChangedEvent('shown'));
  }

  answered() {
    if (!this.#id) return;
    noteAnswered(this.#desk.client().options.agency);
    this.#desk.host.dispatchEvent(new FeedbackChangedEvent('answered'));
  }

  /** One press puts it away, for 90 days. */
  readonly dismiss = () => {
    this.#subject = this.#id = '';
    this.#desk.host.requestUpdate();
    this.#desk.host.dispatchEvent(new FeedbackChangedEvent('dismissed'));
  };

  readonly #onEvent = (event: Event & Shown) => {
    const { agency } = this.#desk.client().options;
    // Said there, it is not asked here again: the service leaves the question out.
    if (saysNeed(event) && this.#subject && !hasBegun(agency)) void this.#desk.asking.form.again();
    this.#consider(event);
  };

  #consider(event: Shown) {
    const { form } = this.#desk.host;
    const number = isAfterForm(form) ? endedCase(form, event) : undefined;
    if (!number || this.#subject) return;
    const subject = this.#desk.named() || `case:${number}`;
    if (!mayInvite(this.#desk.client().options.agency, subject)) return;
    this.#subject = subject;
    this.#desk.host.requestUpdate();
  }
}
