import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FileClaim } from '@zabota/contract';
import type { Client } from '../client/client.types.js';
import { ProblemError } from '../client/errors.js';
import { isTransient } from '../client/retry.js';
import { claimsOf, type FileItem } from './file-item.js';
import { uploadMessage } from './file-messages.js';
import { newItem } from './new-item.js';
import { upload } from './upload.js';

/** Uploads at one time: more would only share the same thin line. */
const together = 2;

/**
 * Carries chosen files to the service one by one, each with its own progress,
 * cancel and retry. Files live in the tab only; nothing of them is stored.
 */
export class FilesController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #client: () => Client;
  readonly #files = new Map<string, File>();
  readonly #sending = new Map<string, AbortController>();
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
    for (const attempt of this.#sending.values()) attempt.abort();
  }

  readonly add = (files: Iterable<File>) => {
    for (const file of files) {
      const item = newItem(file, this.#items);
      this.#items = [...this.#items, item];
      if (item.state === 'waiting') this.#files.set(item.id, file);
    }
    this.#goOn();
  };

  /** Stops a file on its way, or takes back one that arrived. */
  readonly remove = (id: string) => {
    this.#sending.get(id)?.abort();
    this.#files.delete(id);
    this.#items = this.#items.filter((item) => item.id !== id);
    this.#goOn();
  };

  readonly retry = (id: string) => {
    this.#change(id, { state: 'waiting', progress: 0, problem: '' });
    this.#goOn();
  };

  #goOn() {
    this.#host.requestUpdate();
    const next = this.#items.filter(({ state }) => state === 'waiting');
    for (const { id } of next.slice(0, Math.max(0, together - this.#sending.size)))
      void this.#send(id);
  }

  async #send(id: string) {
    const file = this.#files.get(id);
    if (!file) return;
    const attempt = new AbortController();
    this.#sending.set(id, attempt);
    this.#change(id, { state: 'sending' });
    const onProgress = (progress: number) => this.#change(id, { progress });
    try {
      const { signal } = attempt;
      const uploaded = await upload({ client: this.#client(), file, signal, onProgress });
      this.#change(id, { state: 'sent', progress: 1, uploaded });
    } catch (error) {
      const canRetry = !(error instanceof ProblemError) || isTransient(error);
      this.#change(id, { state: 'failed', problem: uploadMessage(error), canRetry });
    }
    this.#sending.delete(id);
    this.#goOn();
  }

  #change(id: string, change: Partial<FileItem>) {
    this.#items = this.#items.map((item) => (item.id === id ? { ...item, ...change } : item));
    this.#host.requestUpdate();
  }
}
