import { button, msg } from '@zabota/core';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { explain } from './trouble.js';

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Where the next page begins; nothing at the end. */
  readonly next?: string | undefined;
}

/** A list that the service gives page by page, newest first. */
export class Pages<Item> {
  readonly #host: ReactiveControllerHost;
  readonly #read: (after: string | undefined) => Promise<Page<Item>>;
  #items: readonly Item[] = [];
  #next: string | undefined;
  #state: 'new' | 'reading' | 'read' = 'new';
  #trouble: unknown;

  constructor(
    host: ReactiveControllerHost,
    read: (after: string | undefined) => Promise<Page<Item>>,
  ) {
    this.#host = host;
    this.#read = read;
  }

  /** @param empty what is said where there is nothing yet. */
  render(one: (item: Item) => TemplateResult, empty: string) {
    if (this.#state === 'new') void this.#more();
    if (this.#state === 'read' && this.#items.length === 0 && !this.#trouble) {
      return html`<p>${empty}</p>`;
    }
    return html`
      <ul class="list">
        ${this.#items.map((item) => html`<li>${one(item)}</li>`)}
      </ul>
      ${this.#trouble ? html`<p role="alert">${explain(this.#trouble)}</p>` : nothing}
      ${this.#goOn()}
    `;
  }

  #goOn() {
    if (this.#state === 'reading') return html`<p class="soft">${msg('One moment…')}</p>`;
    if (!this.#next && !this.#trouble) return nothing;
    const label = this.#trouble ? msg('Try again') : msg('Show earlier');
    return button({ label, kind: 'quiet', onClick: () => void this.#more() });
  }

  async #more() {
    if (this.#state === 'reading') return;
    this.#state = 'reading';
    this.#trouble = undefined;
    try {
      const { items, next } = await this.#read(this.#next);
      this.#items = [...this.#items, ...items];
      this.#next = next;
    } catch (error) {
      this.#trouble = error;
    }
    this.#state = 'read';
    this.#host.requestUpdate();
  }
}
