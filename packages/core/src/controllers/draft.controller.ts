import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fieldValue, type Field } from '../controls/field-value.js';
import { randomKey } from '../random-key.js';
import { keptUntil, readDraft, removeDraft, writeDraft, type StoredDraft } from '../storage/draft.storage.js';
import { fitShape } from '../storage/fit-shape.js';
import { fieldOf, withField } from '../storage/with-field.js';

/**
 * Keeps what a person typed until the service has accepted it.
 *
 * A draft survives a reload but not the tab: people fill these forms on shared
 * computers, so nothing may stay behind for the next person. Staying on the
 * device is the client's own explicit choice, with an end.
 */
export class DraftController<Input extends object> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #name: () => string;
  readonly #empty: Input;
  #draft: StoredDraft & { readonly input: Input };
  #stored = true;
  #readAs: string | undefined;

  /**
   * @param name where the draft is kept; asked late, once attributes are set.
   * @param empty the shape of the input, with nothing typed.
   */
  constructor(host: ReactiveControllerHost, name: () => string, empty: Input) {
    (this.#host = host).addController(this);
    this.#name = name;
    this.#empty = empty;
    this.#draft = this.#begin();
  }

  get input(): Input {
    return this.#draft.input;
  }

  /** Idempotency key: one draft sent twice is one submission. */
  get key(): string {
    return this.#draft.key;
  }

  /** Until when the draft stays on this device; nothing when it lives in the tab only. */
  get until(): Date | undefined {
    return this.#draft.until === undefined ? undefined : new Date(this.#draft.until);
  }

  /** False where the browser forbids storage: then a reload loses what was typed, and we say so. */
  get stored(): boolean {
    return this.#stored;
  }

  hostUpdate() {
    const name = this.#name();
    if (name === this.#readAs) return;
    this.#readAs = name;
    const found = readDraft(name, Date.now());
    if (found) this.#draft = { ...found, input: fitShape(found.input, this.#empty) };
  }

  /** For `@input` and `@change` of the form: takes the field the event came from. */
  readonly onInput = (event: Event) => {
    const field = event.target as Field;
    if (field.name && fieldOf(this.input, field.name) !== undefined) {
      this.set(field.name, fieldValue(field, fieldOf(this.input, field.name)));
    }
  };

  /** Sets one field by its dotted name. */
  set(name: string, value: unknown) {
    this.replace(withField(this.input, name, value));
  }

  /** Sets the whole input. A change after a send has begun is another submission, with a key of its own. */
  replace(input: Input) {
    const { begun, key } = this.#draft;
    this.#save({ ...this.#draft, input, begun: false, key: begun ? randomKey() : key });
  }

  /** Called before the first attempt: from here on a change takes a new key. */
  beginSending(): string {
    if (!this.#draft.begun) this.#save({ ...this.#draft, begun: true });
    return this.key;
  }

  /** Keeps the draft on this device, because the client asked: 7 days at most. */
  keepOnDevice(days?: number) {
    this.#save({ ...this.#draft, until: keptUntil(Date.now(), days) });
  }

  /** Back to the tab only. */
  keepInTab() {
    const { until: _until, ...draft } = this.#draft;
    this.#save(draft);
  }

  /** Forgets the draft everywhere; the next one is a new submission with a new key. */
  clear() {
    this.#draft = this.#begin();
    removeDraft(this.#name());
    this.#host.requestUpdate();
  }

  #save(draft: StoredDraft & { readonly input: Input }) {
    this.#draft = draft;
    this.#stored = writeDraft(this.#name(), draft);
    this.#host.requestUpdate();
  }

  #begin() {
    return { input: this.#empty, key: randomKey(), begun: false };
  }
}
