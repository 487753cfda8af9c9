import type { DecisionKind, Purpose, Standing } from '@zabota/contract';
import { errorCode, randomKey } from '@zabota/core';
import type { ReactiveController } from 'lit';
import { ConsentFailedEvent, ConsentSendingEvent, ConsentSentEvent } from './consent.events.js';
import { isIncomplete } from './more/representative.panel.js';
import type { Desk } from './view.types.js';

/** A decision that was not taken, and why. */
export interface NotTaken {
  readonly decision: DecisionKind;
  readonly error: unknown;
}

const outdated = ['decided-elsewhere', 'text-changed', 'text-unknown'];

/** Takes one decision about one purpose at a time. */
export class DecidingController implements ReactiveController {
  readonly #desk: Desk;
  readonly #notTaken = new Map<string, NotTaken>();
  /** One decision sent twice is one decision; another body is another. */
  readonly #keys = new Map<string, string>();
  #busy: { readonly purpose: string; readonly decision: DecisionKind } | undefined;

  constructor(desk: Desk) {
    (this.#desk = desk).host.addController(this);
  }

  hostDisconnected() {
    this.#busy = undefined;
  }

  isBusy(purpose: Purpose, decision: DecisionKind): boolean {
    return this.#busy?.purpose === purpose.id && this.#busy.decision === decision;
  }

  notTaken({ id }: Purpose): NotTaken | undefined {
    return this.#notTaken.get(id);
  }

  readonly decide = async (purpose: Purpose, decision: DecisionKind): Promise<void> => {
    if (this.#busy || isIncomplete(this.#desk, purpose)) return;
    if (!this.#desk.host.dispatchEvent(new ConsentSendingEvent(purpose.id, decision))) return;
    this.#busy = { purpose: purpose.id, decision };
    this.#notTaken.delete(purpose.id);
    this.#desk.host.requestUpdate();
    try {
      const standing = await this.#send(purpose, decision);
      await this.#desk.onDecided(purpose, standing);
      this.#desk.host.dispatchEvent(new ConsentSentEvent(purpose.id, decision, standing.receipt));
    } catch (error) {
      this.#notTaken.set(purpose.id, { decision, error });
      this.#desk.host.dispatchEvent(new ConsentFailedEvent(purpose.id, errorCode(error)));
      if (outdated.includes(errorCode(error))) await this.#desk.onOutdated();
    }
    this.#busy = undefined;
    this.#desk.host.requestUpdate();
  };

  async #send(purpose: Purpose, decision: DecisionKind): Promise<Standing> {
    const client = this.#desk.client();
    if (purpose.kind === 'site-storage') {
      const { decideOnDevice } = await import('../device/device.js');
      return decideOnDevice(client, purpose, decision);
    }
    const { hash, lang } = purpose.text;
    const body = {
      purpose: purpose.id,
      decision,
      text: { hash, lang },
      seen: purpose.standing?.revision,
      representative: this.#desk.representatives.get(purpose.id),
    };
    const about = JSON.stringify(body);
    const key = this.#keys.get(about) ?? randomKey();
    this.#keys.set(about, key);
    const { standing } = await client.call('decideConsent', { body, key });
    this.#keys.delete(about);
    return standing;
  }
}
