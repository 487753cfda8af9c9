import type { Client } from '@zabota/core';

/** Milliseconds without a key press before suggestions are asked for. */
const pause = 250;

/** Questions that fit what is being typed; without them the search goes on. */
export class Suggestions {
  readonly #client: () => Client;
  readonly #onChange: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  texts: readonly string[] = [];

  constructor(client: () => Client, onChange: () => void) {
    this.#client = client;
    this.#onChange = onChange;
  }

  /** Asks when the client pauses. */
  readonly onInput = ({ target }: Event) => {
    const q = (target as HTMLInputElement).value;
    this.stop();
    if (q.length > 2) this.#timer = setTimeout(() => void this.#ask(q), pause);
  };

  stop() {
    clearTimeout(this.#timer);
  }

  clear() {
    this.stop();
    this.texts = [];
  }

  async #ask(q: string) {
    const found = await this.#client()
      .call('suggestRequirements', { query: { q } })
      .catch(() => ({ suggestions: [] }));
    this.texts = found.suggestions.map(({ text }) => text);
    this.#onChange();
  }
}
