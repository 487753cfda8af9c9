import type { ComplaintInput, Receipt } from '@zabota/contract';
import { createClient } from '@zabota/core';
import { OutboxController, type OutboxEntry } from '@zabota/core/outbox.js';
import type { ReactiveController, ReactiveElement } from 'lit';
import { draftOf } from '../draft/draft-of.js';
import type { FilingController } from './filing.controller.js';
import type { FilingOptions } from './filing.types.js';
import { markWaiting } from './waiting-mark.js';

const kind = 'complaint';
/** As filing itself, and the filing that hands over. */
export type WaitingOptions = FilingOptions & { readonly filing: FilingController };

/** Complaints that wait on this device until there is a network, because the client chose so. */
export class WaitingController implements ReactiveController {
  readonly #options: WaitingOptions;
  readonly #outbox: OutboxController;
  readonly #host: ReactiveElement;
  #isForbidden = false;

  constructor(host: ReactiveElement, options: WaitingOptions) {
    (this.#host = host).addController(this);
    this.#options = options;
    this.#outbox = new OutboxController(host, {
      kind,
      onSent: this.#onSent,
      clientFor: (entry) => createClient({ ...options.client().options, ...placeOf(entry) }),
    });
  }

  /** Complaints that are not sent yet, or that the service refused. */
  get entries(): readonly OutboxEntry[] {
    return this.#outbox.entries.filter(({ state }) => state !== 'sent');
  }

  /** True where the browser lets nothing stay on the device: the tab has to stay open then. */
  get isForbidden(): boolean {
    return this.#isForbidden;
  }

  hostUpdate() {
    for (const entry of this.#outbox.entries) {
      const body = entry.body as ComplaintInput;
      const isOutOfDate = entry.problem?.code === 'challenge-failed' && !isWithoutProof(body);
      // The proof of work grew old while there was no network: a person looks at it first, then.
      if (isOutOfDate)
        void this.#outbox.put({ ...entry, body: { ...body, challenge: { cannot: true } } });
    }
  }

  readonly sendNow = () => this.#outbox.sendNow();

  /** "Wait on this device": from here on the outbox sends it under the same key. */
  readonly wait = async () => {
    const { draft, filing, client, way } = this.#options;
    const { api, agency, locale } = client().options;
    const body = filing.lastBody;
    const item = { key: draft.key, api, agency, locale, operation: 'sendComplaint', body } as const;
    try {
      await this.#outbox.put(item);
      markWaiting(true);
      filing.submission.handOver();
      way.restart();
    } catch {
      this.#isForbidden = true;
      this.#host.requestUpdate();
    }
  };

  /** Takes a complaint off the device; what was typed is gone. */
  readonly discard = async ({ key }: OutboxEntry) => {
    await this.#remove(key);
    this.#options.filing.another();
  };

  /** Takes a complaint off the device and back into the form. */
  readonly takeBack = async ({ key, body }: OutboxEntry) => {
    const { draft, filing, way } = this.#options;
    draft.replace(draftOf(body as ComplaintInput));
    await this.#remove(key);
    filing.submission.reset();
    way.goTo('check');
  };

  async #remove(key: string) {
    await this.#outbox.remove(key);
    if (this.entries.length === 0) markWaiting(false);
  }

  readonly #onSent = ({ key, answer }: OutboxEntry) => {
    void this.#remove(key);
    this.#options.filing.submission.complete(answer as Receipt);
  };
}

/** Where a complaint goes: the page may have been set up for another agency since. */
const placeOf = ({ api, agency, locale }: OutboxEntry) => ({ api, agency, locale });

const isWithoutProof = ({ challenge }: ComplaintInput) =>
  challenge !== undefined && 'cannot' in challenge;
