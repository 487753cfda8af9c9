import { ConnectionError, errorCode, failureWords, msg, type Client } from '@zabota/core';
import type { ReactiveController, ReactiveElement } from 'lit';
import {
  InitiativesFailedEvent,
  InitiativesSendingEvent,
  InitiativesSentEvent,
} from './initiatives.events.js';
import { keepVoice, keepWaiting, newVoice, voiceOf, waitingVoices } from './voices.js';

/** Gives a voice to an initiative and takes it back, now or when there is a network again: one device, one voice. */
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

  hostConnected() {
    addEventListener('online', this.#sendWaiting);
    // Once the attributes are set: they say where to send.
    void this.#host.updateComplete.then(this.#sendWaiting);
  }

  hostDisconnected() {
    removeEventListener('online', this.#sendWaiting);
    this.#counts.clear();
  }

  /** Supporters as they were counted last. */
  count(number: string, listed: number): number {
    return this.#counts.get(number) ?? listed;
  }

  supports(number: string): boolean {
    return this.#waits(number)?.supports ?? voiceOf(this.#agency, number) !== undefined;
  }

  isBusy(number: string): boolean {
    return this.#busy === number;
  }

  /** What stands in the way of a voice, or that it still waits. */
  noteOn(number: string): string | undefined {
    if (this.#trouble?.number === number) return this.#trouble.words;
    return this.#waits(number)
      ? msg(
          'The service could not be reached. Your voice waits on this device and goes by itself later.',
        )
      : undefined;
  }

  /** One press gives a voice, the next one takes it back. */
  async toggle(number: string) {
    if (this.#busy || !this.#host.dispatchEvent(new InitiativesSendingEvent('support'))) return;
    const key = this.#waits(number)?.key ?? newVoice(this.#agency, number);
    await this.#send(number, key, !this.supports(number));
  }

  async #send(number: string, key: string, supports: boolean) {
    this.#busy = number;
    this.#trouble = undefined;
    this.#host.requestUpdate();
    try {
      const input = { params: { number }, body: { supports }, key };
      const said = await this.#client().call('supportInitiative', input);
      keepVoice(this.#agency, number, said.supports ? key : undefined);
      keepWaiting(this.#agency, number, undefined);
      this.#counts.set(number, said.supporters);
      this.#host.dispatchEvent(new InitiativesSentEvent('support', number));
    } catch (error) {
      const isOffline = error instanceof ConnectionError;
      // Refused for good: nothing is left that could go by itself.
      const waits = isOffline ? { key, supports } : undefined;
      const isKept = keepWaiting(this.#agency, number, waits) && isOffline;
      if (!isKept) this.#trouble = { number, words: failureWords(error) };
      this.#host.dispatchEvent(new InitiativesFailedEvent(errorCode(error)));
    }
    this.#busy = '';
    this.#host.requestUpdate();
  }

  readonly #sendWaiting = () => void this.#sendAll();

  async #sendAll() {
    for (const [number, { key, supports }] of Object.entries(waitingVoices(this.#agency)))
      if (!this.#busy) await this.#send(number, key, supports);
  }

  #waits = (number: string) => waitingVoices(this.#agency)[number];

  get #agency() {
    return this.#client().options.agency;
  }
}
