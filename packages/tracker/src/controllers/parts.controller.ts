import { button, msg } from '@zabota/core';
import { html } from 'lit';
import type { AnsweringPart } from '../parts/answering.part.js';
import type { CasesPart } from '../parts/cases.part.js';
import type { DeadlinePart } from '../parts/deadline.part.js';
import type { Desk } from '../parts/desk.types.js';
import type { DocumentsPart } from '../parts/documents.part.js';
import type { HistoryPart } from '../parts/history.part.js';
import type { LettersPart } from '../parts/letters.part.js';
import type { OutcomePart } from '../parts/outcome.part.js';

/** Parts of the tracker that few people open, so they arrive only then. */
export interface Parts {
  readonly answering: AnsweringPart;
  readonly cases: CasesPart;
  readonly deadline: DeadlinePart;
  readonly documents: DocumentsPart;
  readonly history: HistoryPart;
  readonly letters: LettersPart;
  readonly outcome: OutcomePart;
}

type PartName = keyof Parts;

const loaders: { readonly [Name in PartName]: (desk: Desk) => Promise<Parts[Name]> } = {
  answering: async (desk) => new (await import('../parts/answering.part.js')).AnsweringPart(desk),
  cases: async (desk) => new (await import('../parts/cases.part.js')).CasesPart(desk),
  deadline: async () => new (await import('../parts/deadline.part.js')).DeadlinePart(),
  documents: async (desk) => new (await import('../parts/documents.part.js')).DocumentsPart(desk),
  history: async (desk) => new (await import('../parts/history.part.js')).HistoryPart(desk),
  letters: async (desk) => new (await import('../parts/letters.part.js')).LettersPart(desk),
  outcome: async (desk) => new (await import('../parts/outcome.part.js')).OutcomePart(desk),
};

/** Brings a part when the client asks for it, and says so while it is on its way. */
export class PartsController {
  readonly #desk: Desk;
  readonly #parts: Partial<Record<PartName, unknown>> = {};
  readonly #failed = new Set<PartName>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** The part, where it has come. */
  get<Name extends PartName>(name: Name): Parts[Name] | undefined {
    return this.#parts[name] as Parts[Name] | undefined;
  }

  /** Brings the part; nothing when it could not be brought. */
  async bring<Name extends PartName>(name: Name): Promise<Parts[Name] | undefined> {
    if (this.get(name)) return this.get(name);
    this.#failed.delete(name);
    try {
      const part = await loaders[name](this.#desk);
      // Two calls may have met on the way: the first part stays.
      this.#parts[name] ??= part;
    } catch {
      this.#failed.add(name);
    }
    this.#desk.host.requestUpdate();
    return this.get(name);
  }

  /** Stands in for a part that is on its way or could not be brought. */
  pending(name: PartName) {
    if (!this.#failed.has(name)) return html`<p class="soft">${msg('One moment…')}</p>`;
    return html`<p>${msg('This part did not come: the network is weak now.')}</p>
      ${button({ label: msg('Try again'), kind: 'quiet', onClick: () => void this.bring(name) })}`;
  }
}
