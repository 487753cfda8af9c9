import type { Offer, OfferAnswer } from '@zabota/contract';
import { errorCode, randomKey, type Client } from '@zabota/core';
import type { ReactiveController, ReactiveElement } from 'lit';
import { OffersFailedEvent, OffersSendingEvent, OffersSentEvent } from './offers.events.js';

export interface AnsweringOptions {
  readonly client: () => Client;
  readonly onAnswered: (offer: Offer) => void;
  /** The offer is another one by now: what is shown is old. */
  readonly onOutdated: () => Promise<void>;
}

/** Without the version, which the offer on the screen knows. */
export type Answer = OfferAnswer extends infer One
  ? One extends OfferAnswer
    ? Omit<One, 'version'>
    : never
  : never;

/** Sends one answer to one offer at a time. Nothing is sent anywhere before it (A64). */
export class AnsweringController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: AnsweringOptions;
  /** One answer sent twice is one answer; another body is another. */
  readonly #keys = new Map<string, string>();
  readonly #failed = new Map<string, unknown>();
  #busy = '';

  constructor(host: ReactiveElement, options: AnsweringOptions) {
    (this.#host = host).addController(this);
    this.#options = options;
  }

  hostDisconnected() {
    this.#busy = '';
  }

  isBusy(offer: Offer, type: Answer['type']): boolean {
    return this.#busy === `${offer.id} ${type}`;
  }

  /** Why the last answer to an offer was not accepted. */
  failed(offer: Offer): unknown {
    return this.#failed.get(offer.id);
  }

  /** @returns whether the service accepted it. */
  async answer(offer: Offer, answer: Answer): Promise<boolean> {
    if (this.#busy) return false;
    if (!this.#host.dispatchEvent(new OffersSendingEvent(offer.id, answer.type))) return false;
    this.#become(`${offer.id} ${answer.type}`);
    this.#failed.delete(offer.id);
    const body = { ...answer, version: offer.version } as OfferAnswer;
    const about = offer.id + JSON.stringify(body);
    const key = this.#keys.get(about) ?? randomKey();
    this.#keys.set(about, key);
    try {
      const params = { offer: offer.id };
      const answered = await this.#options.client().call('answerOffer', { params, body, key });
      this.#options.onAnswered(answered);
      const cases = answered.cases.map(({ number }) => number);
      this.#host.dispatchEvent(new OffersSentEvent(offer.id, answer.type, cases));
      return true;
    } catch (error) {
      this.#failed.set(offer.id, error);
      const code = errorCode(error);
      this.#host.dispatchEvent(new OffersFailedEvent(offer.id, code));
      if (code === 'offer-changed' || code === 'illegal-transition')
        await this.#options.onOutdated();
      return false;
    } finally {
      this.#become('');
    }
  }

  #become(busy: string) {
    this.#busy = busy;
    this.#host.requestUpdate();
  }
}
