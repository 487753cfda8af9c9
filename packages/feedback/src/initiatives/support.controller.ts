import { errorCode, failureWords, type Client } from '@zabota/core';
import type { ReactiveController, ReactiveElement } from 'lit';
import {
  InitiativesFailedEvent,
  InitiativesSendingEvent,
  InitiativesSentEvent,
} from './initiatives.events.js';
import { keepVoice, newVoice, voiceOf } from './voices.js';

/** Gives a voice to an initiative and takes it back: one device, one voice. */
export class SupportController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #client: () => Client;
  readonly #counts = new Map<string, number>();
  #busy = '';
  #trouble: { readonly number: string; readonly words: string } | undefined;

  constructor(host: ReactiveElement, client: () => Client) {
    this.#client = client;
    (this.#host = host).addController(this);
  }

  hostDisconnected() {
    this.#counts.clear();
  }

  /** Supporters as they were counted last. */
  count(number: string, listed: number): number {
    return this.#counts.get(number) ?? listed;
  }

  supports(number: string): boolean {
    return voiceOf(this.#agency, number) !== undefined;
  }

  isBusy(number: string): boolean {
    return this.#busy === number;
  }

  troubleWith(number: string): string | undefined {
    return this.#trouble?.number === number ? this.#trouble.words : undefined;
  }

  /** One press gives a voice, the next one takes it back. */
  async toggle(number: string) {
    if (this.#busy || !this.#host.dispatchEvent(new InitiativesSendingEvent('support'))) return;
    const key = newVoice(this.#agency, number);
    const body = { supports: !this.supports(number) };
    this.#busy = number;
    this.#trouble = undefined;
    this.#host.requestUpdate();
    try {
      const said = await this.#client().call('supportInitiative', {
        params: { number },
        body,
        key,
      });
      keepVoice(this.#agency, number, said.supports ? key : undefined);
      this.#counts.set(number, said.supporters);
      this.#host.dispatchEvent(new InitiativesSentEvent('support', number));
    } catch (error) {
      this.#trouble = { number, words: failureWords(error) };
      this.#host.dispatchEvent(new InitiativesFailedEvent(errorCode(error)));
    }
    this.#busy = '';
    this.#host.requestUpdate();
  }

  get #agency() {
    return this.#client().options.agency;
  }
}
