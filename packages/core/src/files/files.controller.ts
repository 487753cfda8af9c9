import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FileClaim } from '@zabota/contract';
import type { Client } from '../client/client.types.js';
import { claimsOf, type CarriedFile, type FileItem } from './file-item.js';
import { failureOf } from './file-messages.js';
import { newItem } from './new-item.js';
import { upload } from './upload.js';

/** Uploads at one time: more would only share the same thin line. */
const together = 2;

/**
 * Carries chosen files to the service, each with its own progress, cancel and
 * retry. They live in the tab only.
 */
export class FilesController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #client: () => Client;
  readonly #carried = new Map<string, CarriedFile>();
  #items: readonly FileItem[] = [];

  constructor(host: ReactiveControllerHost, client: () => Client) {
    (this.#host = host).addController(this);
    this.#client = client;
  }

  get items(): readonly FileItem[] {
    return this.#items;
  }

  /** Files that arrived, for the manifest of a submission. */
  get claims(): FileClaim[] {
    return claimsOf(this.#items);
  }

  /** Whether some file is still on its way. */
  get isBusy(): boolean {
    return this.#items.some(({ state }) => state === 'waiting' || state === 'sending');
  }

  hostDisconnected() {
    for (const { attempt } of this.#carried.values()) attempt?.abort();
  }

  readonly add = (files: Iterable<File>) => {
    for (const file of files) {
      const item = newItem(file, this.#items);
      this.#items = [...this.#items, item];
      if (item.state === 'waiting') this.#carried.set(item.id, { file });
    }
    this.#goOn();
  };

  /** Stops a file on its way, or takes back one that arrived. */
  readonly remove = (id: string) => {
    const { attempt, forget } = this.#carried.get(id) ?? {};
    attempt?.abort();
    forget?.();
    this.#carried.delete(id);
    this.#items = this.#items.filter((item) => item.id !== id);
    this.#goOn();
  };

  readonly retry = (id: string) => {
    this.#change(id, { state: 'waiting', progress: 0, problem: '' });
    this.#goOn();
  };

  #goOn() {
    this.#host.requestUpdate();
    const sending = [...this.#carried.values()].filter(({ attempt }) => attempt).length;
    const next = this.#items.filter(({ state }) => state === 'waiting');
    for (const { id } of next.slice(0, Math.max(0, together - sending))) void this.#send(id);
  }

  async #send(id: string) {
    const carried = this.#carried.get(id);
    if (!carried) return;
    const { signal } = (carried.attempt = new AbortController());
    this.#change(id, { state: 'sending' });
    const onProgress = (progress: number) => this.#change(id, { progress });
    try {
      const sending = { client: this.#client(), file: carried.file, signal, onProgress };
      const { uploaded, forget } = await upload(sending);
      carried.forget = forget;
      this.#change(id, { state: 'sent', progress: 1, uploaded });
    } catch (error) {
      this.#change(id, failureOf(error));
    }
    carried.attempt = undefined;
    this.#goOn();
  }

  #change(id: string, change: Partial<FileItem>) {
    this.#items = this.#items.map((item) => (item.id === id ? { ...item, ...change } : item));
    this.#host.requestUpdate();
  }
}
