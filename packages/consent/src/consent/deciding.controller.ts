import type { DecidingFor, DecisionKind, Purpose, Standing } from '@zabota/contract';
import { errorCode, randomKey, type Client } from '@zabota/core';
import type { ReactiveController, ReactiveElement } from 'lit';
import { ConsentFailedEvent, ConsentSendingEvent, ConsentSentEvent } from './consent.events.js';

/** A decision that was not taken, and why. */
export interface NotTaken {
  readonly decision: DecisionKind;
  readonly error: unknown;
}

export interface DecidingOptions {
  readonly client: () => Client;
  /** How things stand with a purpose now. */
  readonly onDecided: (purpose: Purpose, standing: Standing) => Promise<void>;
  /** Somebody has decided meanwhile, or the text is another one: what is shown is old. */
  readonly onOutdated: () => Promise<void>;
}

const outdated = ['decided-elsewhere', 'text-changed', 'text-unknown'];

/** Takes one decision about one purpose at a time. */
export class DecidingController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: DecidingOptions;
  readonly #notTaken = new Map<string, NotTaken>();
  /** One decision sent twice is one decision; another body is another. */
  readonly #keys = new Map<string, string>();
  #busy: { readonly purpose: string; readonly decision: DecisionKind } | undefined;
  /** Somebody who decides for the client, by purpose; what is not filled in whole is `undefined`. */
  readonly representatives = new Map<string, DecidingFor | undefined>();

  constructor(host: ReactiveElement, options: DecidingOptions) {
    (this.#host = host).addController(this);
    this.#options = options;
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

  /** There is a representative who is not filled in whole: nobody can decide so. */
  isIncomplete({ id }: Purpose): boolean {
    return this.representatives.has(id) && !this.representatives.get(id);
  }

  readonly decide = async (purpose: Purpose, decision: DecisionKind): Promise<void> => {
    if (this.#busy || this.isIncomplete(purpose)) return;
    if (!this.#host.dispatchEvent(new ConsentSendingEvent(purpose.id, decision))) return;
    this.#busy = { purpose: purpose.id, decision };
    this.#notTaken.delete(purpose.id);
    this.#host.requestUpdate();
    try {
      const standing = await this.#send(purpose, decision);
      await this.#options.onDecided(purpose, standing);
      this.#host.dispatchEvent(new ConsentSentEvent(purpose.id, decision, standing.receipt));
    } catch (error) {
      this.#notTaken.set(purpose.id, { decision, error });
      this.#host.dispatchEvent(new ConsentFailedEvent(purpose.id, errorCode(error)));
      if (outdated.includes(errorCode(error))) await this.#options.onOutdated();
    }
    this.#busy = undefined;
    this.#host.requestUpdate();
  };

  async #send(purpose: Purpose, decision: DecisionKind): Promise<Standing> {
    const client = this.#options.client();
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
      representative: this.representatives.get(purpose.id),
    };
    const about = JSON.stringify(body);
    const key = this.#keys.get(about) ?? randomKey();
    this.#keys.set(about, key);
    const { standing } = await client.call('decideConsent', { body, key });
    this.#keys.delete(about);
    return standing;
  }
}
