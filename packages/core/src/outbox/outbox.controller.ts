import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createClient } from '../client/client.js';
import type { Client } from '../client/client.types.js';
import { configuration } from '../configuration/configuration.js';
import { flush } from './flush.js';
import { readEntries, removeEntry, writeEntry, type OutboxEntry } from './outbox.store.js';

/** Milliseconds between looks at what may be due. */
const lookEvery = 15_000;

export interface OutboxOptions {
  /** Touchpoint whose submissions these are. */
  readonly kind: string;
  /** Called once for a submission that was sent from here. */
  readonly onSent?: (entry: OutboxEntry) => void;
  readonly clientFor?: (entry: OutboxEntry) => Client;
}

/** What a touchpoint puts into the outbox. */
export type OutboxItem = Pick<
  OutboxEntry,
  'key' | 'api' | 'agency' | 'locale' | 'operation' | 'params' | 'body'
>;

/** Shows and sends what waits on this device. "Not sent yet" is said by whoever renders it. */
export class OutboxController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: OutboxOptions;
  #entries: readonly OutboxEntry[] = [];
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, options: OutboxOptions) {
    this.#options = options;
    // Last: a host that is already connected calls back at once.
    (this.#host = host).addController(this);
  }

  /** Submissions of this touchpoint that wait, were refused, or were sent and not seen yet. */
  get entries(): readonly OutboxEntry[] {
    return this.#entries;
  }

  hostConnected() {
    addEventListener('online', this.sendNow);
    this.#timer = setInterval(this.#look, lookEvery);
    this.#look();
  }

  hostDisconnected() {
    removeEventListener('online', this.sendNow);
    clearInterval(this.#timer);
  }

  /**
   * Puts a submission on this device. Call it only when the client chose so.
   * @throws where the browser forbids storage.
   */
  async put(item: OutboxItem): Promise<void> {
    const now = Date.now();
    const waiting = { createdAt: now, attempts: 0, nextAt: now, state: 'waiting' } as const;
    await writeEntry({ ...item, kind: this.#options.kind, ...waiting });
    await this.#refresh();
    this.#look();
  }

  /** Takes a submission off this device: discarded by the client, or seen after it was sent. */
  async remove(key: string): Promise<void> {
    await removeEntry(key);
    await this.#refresh();
  }

  readonly sendNow = () => void this.#flush(true);

  readonly #look = () => void this.#flush(false);

  async #flush(now: boolean) {
    const clientFor = this.#options.clientFor ?? clientOf;
    const onChange = () => void this.#refresh();
    // Storage that is forbidden holds nothing to send.
    await flush({ clientFor, onChange, now }).catch(() => undefined);
    await this.#refresh().catch(() => undefined);
  }

  async #refresh() {
    const before = this.#entries;
    this.#entries = (await readEntries()).filter(({ kind }) => kind === this.#options.kind);
    this.#host.requestUpdate();
    for (const entry of this.#entries) {
      const known = before.find(({ key }) => key === entry.key);
      if (entry.state === 'sent' && known?.state !== 'sent') this.#options.onSent?.(entry);
    }
  }
}

const clientOf = ({ api, agency, locale }: OutboxEntry) =>
  createClient({ api, agency, locale, token: () => configuration().token?.() });
