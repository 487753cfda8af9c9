import type { ClientOperationId } from '@zabota/contract';
import { createClient, type Client } from '@zabota/core';
import { OutboxController, type OutboxEntry } from '@zabota/core/outbox.js';
import type { ReactiveElement } from 'lit';

/** What would be sent now, and where to. */
export interface WaitingItem {
  readonly key: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface WaitingOptions {
  /** What the outbox calls submissions of this touchpoint. */
  readonly kind: string;
  readonly operation: ClientOperationId;
  readonly client: () => Client;
  readonly item: () => WaitingItem;
  /** Remembers, before any code of the outbox comes, that something waits on this device. */
  readonly mark: (agency: string, isWaiting: boolean) => void;
  readonly isWaiting: (agency: string) => boolean;
  /** It waits now: the form has no more to do with it. */
  readonly onWaiting: () => void;
  readonly onSent: (entry: OutboxEntry) => void;
}

/** What waits on this device until there is a network, because the client chose so. */
export class WaitingController {
  readonly #host: ReactiveElement;
  readonly #options: WaitingOptions;
  #outbox: OutboxController | undefined;
  /** True where the browser lets nothing stay on the device. */
  isForbidden = false;

  constructor(host: ReactiveElement, options: WaitingOptions) {
    this.#host = host;
    this.#options = options;
    if (options.isWaiting(options.client().options.agency)) this.#open();
  }

  /** Only where something waits, or is about to: most clients never need it. */
  #open(): OutboxController {
    const { client, kind, onSent } = this.#options;
    return (this.#outbox ??= new OutboxController(this.#host, {
      kind,
      onSent,
      clientFor: ({ api, agency, locale }) =>
        createClient({ ...client().options, api, agency, locale }),
    }));
  }

  /** What is not sent yet, or was refused by the service. */
  get entries(): readonly OutboxEntry[] {
    return this.#outbox?.entries.filter(({ state }) => state !== 'sent') ?? [];
  }

  /** What was sent from here and not put away yet. */
  get sent(): readonly OutboxEntry[] {
    return this.#outbox?.entries.filter(({ state }) => state === 'sent') ?? [];
  }

  readonly wait = async () => {
    const { client, item, mark, onWaiting, operation } = this.#options;
    const { api, agency, locale } = client().options;
    try {
      await this.#open().put({ ...item(), api, agency, locale, operation });
      mark(agency, true);
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
    if (this.entries.length + this.sent.length === 0) this.#options.mark(agency, false);
  };
}
