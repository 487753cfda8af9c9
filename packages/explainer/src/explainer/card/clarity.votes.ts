import type { Client } from '@zabota/core';
import type { Clarity } from './paragraph.js';
import { sendClarity } from './send-clarity.js';

/** What the client said of paragraphs; shown at once, and said when it did not arrive. */
export class ClarityVotes {
  given: Readonly<Record<string, Clarity | 'failed'>> = {};
  /** Paragraphs of which a word has arrived. */
  readonly arrived = new Set<string>();
  readonly #client: () => Client;
  readonly #onChange: () => void;
  readonly #onSent: (paragraph: string) => void;

  constructor(client: () => Client, onChange: () => void, onSent: (paragraph: string) => void) {
    this.#client = client;
    this.#onChange = onChange;
    this.#onSent = onSent;
  }

  async give(requirement: string, paragraph: string, clarity: Clarity) {
    this.arrived.delete(paragraph);
    this.#put(paragraph, clarity);
    const send = sendClarity(this.#client(), requirement, paragraph, clarity);
    if (!(await send.catch(() => false))) return this.#put(paragraph, 'failed');
    this.arrived.add(paragraph);
    this.#onChange();
    this.#onSent(paragraph);
  }

  /** Paragraphs of two rules may be called the same. */
  forget() {
    this.given = {};
    this.arrived.clear();
  }

  #put(paragraph: string, clarity: Clarity | 'failed') {
    this.given = { ...this.given, [paragraph]: clarity };
    this.#onChange();
  }
}
