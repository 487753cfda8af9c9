import { button, msg, type Client, type Content } from '@zabota/core';
import type { FileItem, FilesController } from '@zabota/core/files.js';
import { html, nothing, type ReactiveElement } from 'lit';
import { dress } from '../dress.js';
import type * as carrying from './carrying.js';

const bringCarrying = () => import('./carrying.js');

/**
 * Files of the client. What carries them comes when the client looks for the
 * first one; where it does not come, the files stay chosen and hold the
 * complaint back, for it must not go without them.
 */
export class ChosenFilesController {
  readonly #host: ReactiveElement;
  readonly #client: () => Client;
  readonly #load: typeof bringCarrying;
  #module: typeof carrying | undefined;
  #files: FilesController | undefined;
  #held: readonly File[] = [];
  #isLost = false;

  constructor(host: ReactiveElement, client: () => Client, load = bringCarrying) {
    this.#host = host;
    this.#client = client;
    this.#load = load;
  }

  get items(): readonly Pick<FileItem, 'name' | 'state'>[] {
    const state = this.#isLost ? 'failed' : 'waiting';
    return this.#files?.items ?? this.#held.map(({ name }) => ({ name, state }));
  }

  /** Files that arrived, for the manifest of the complaint. */
  get claims() {
    return this.#files?.claims ?? [];
  }

  /** What is chosen and where it stands. */
  get list(): Content {
    if (this.#module && this.#files) return this.#module.fileList(this.#files);
    if (!this.#held[0]) return nothing;
    const names = this.#held.map(({ name }) => name).join(', ');
    return this.#isLost
      ? html`<p class="error">
            ${names}. ${msg('The file did not get through. It is still chosen: try again.')}
          </p>
          <div class="row">
            ${button({ kind: 'plain', label: msg('Try again'), onClick: () => void this.bring() })}
            ${button({ kind: 'plain', label: msg('Remove'), onClick: () => this.#hold([]) })}
          </div>`
      : html`<p class="soft">${names}. ${msg('One moment…')}</p>`;
  }

  readonly add = (files: Iterable<File>) => {
    if (this.#files) this.#files.add(files);
    else {
      this.#hold([...this.#held, ...files]);
      void this.bring();
    }
  };

  readonly bring = async () => {
    if (this.#files) return;
    this.#isLost = false;
    this.#host.requestUpdate();
    try {
      this.#module = await this.#load();
      dress(this.#host, [this.#module.fileListStyles]);
      this.#files ??= new this.#module.FilesController(this.#host, this.#client);
      this.#files.add(this.#held);
      this.#hold([]);
    } catch {
      this.#isLost = true;
      this.#host.requestUpdate();
    }
  };

  #hold(files: readonly File[]) {
    this.#held = files;
    this.#host.requestUpdate();
  }
}
