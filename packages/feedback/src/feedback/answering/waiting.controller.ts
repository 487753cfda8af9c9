import type { FeedbackInput, FeedbackReceipt } from '@zabota/contract';
import { createClient, type Client } from '@zabota/core';
import { OutboxController, type OutboxEntry } from '@zabota/core/outbox.js';
import type { ReactiveElement } from 'lit';
import { isWaiting, markWaiting } from './begun.marks.js';

export interface WaitingOptions {
  readonly client: () => Client;
  /** What would be sent now, and where to. */
  readonly item: () => { readonly id: string; readonly key: string; readonly body: FeedbackInput };
  /** It waits now: the form has no more to do with it. */
  readonly onWaiting: () => void;
  readonly onSent: (receipt: FeedbackReceipt) => void;
}

/** Feedback that waits on this device until there is a network, because the client chose so. */
export class WaitingController {
  readonly #host: ReactiveElement;
  readonly #options: WaitingOptions;
  #outbox: OutboxController | undefined;
  /** True where the browser lets nothing stay on the device. */
  isForbidden = false;

  constructor(host: ReactiveElement, options: WaitingOptions) {
    this.#host = host;
    this.#options = options;
    if (isWaiting(options.client().options.agency)) this.#open();
  }

  /** Only where something waits, or is about to: most clients never need it. */
  #open(): OutboxController {
    const { client } = this.#options;
    return (this.#outbox ??= new OutboxController(this.#host, {
      kind: 'feedback',
      onSent: this.#onSent,
      clientFor: ({ api, agency, locale }) =>
        createClient({ ...client().options, api, agency, locale }),
    }));
  }

  /** Feedback that is not sent yet, or that the service refused. */
  get entries(): readonly OutboxEntry[] {
    return this.#outbox?.entries.filter(({ state }) => state !== 'sent') ?? [];
  }

  readonly wait = async () => {
    const { client, item, onWaiting } = this.#options;
    const { api, agency, locale } = client().options;
    const { id, key, body } = item();
    const params = { feedback: id };
    try {
      await this.#open().put({ key, api, agency, locale, operation: 'putFeedback', params, body });
      markWaiting(agency, true);
      onWaiting();
    } catch {
      this.isForbidden = true;
      this.#host.requestUpdate();
    }
  };

  readonly sendNow = () => this.#outbox?.sendNow();

  /** Takes it off the device. */
  readonly remove = async ({ key, agency }: OutboxEntry) => {
    await this.#outbox?.remove(key);
    if (this.entries.length === 0) markWaiting(agency, false);
  };

  readonly #onSent = (entry: OutboxEntry) => {
    void this.remove(entry);
    this.#options.onSent(entry.answer as FeedbackReceipt);
  };
}
