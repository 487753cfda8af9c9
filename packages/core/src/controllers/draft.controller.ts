import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fieldValue, type Field } from '../controls/field-value.js';
import { newDraft, withInput, type Draft } from '../storage/draft.js';
import { keptUntil, readDraft, removeDraft, writeDraft } from '../storage/draft.storage.js';
import { fieldOf, withField } from '../storage/with-field.js';

/**
 * Keeps what a person typed until the service has accepted it.
 *
 * A draft survives a reload but not the tab: people fill these forms on shared
 * computers. Staying on the device is the client's own choice, with an end.
 */
export class DraftController<Input extends object> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #name: () => string;
  readonly #empty: Input;
  #draft: Draft<Input>;
  #stored = true;
  #readAs: string | undefined;

  /**
   * @param name where the draft is kept; asked late, once attributes are set.
   * @param empty the shape of the input, with nothing typed.
   */
  constructor(host: ReactiveControllerHost, name: () => string, empty: Input) {
    (this.#host = host).addController(this);
    this.#name = name;
    this.#draft = newDraft((this.#empty = empty));
  }

  get input(): Input {
    return this.#draft.input;
  }

  get key(): string {
    return this.#draft.key;
  }

  /** Until when the draft stays on this device; nothing when it lives in the tab only. */
  get until(): Date | undefined {
    return this.#draft.until ? new Date(this.#draft.until) : undefined;
  }

  /** False where the browser forbids storage: then a reload loses what was typed, and we say so. */
  get stored(): boolean {
    return this.#stored;
  }

  hostUpdate() {
    const name = this.#name();
    if (name === this.#readAs) return;
    const fresh = this.#readAs === undefined ? this.#draft : newDraft(this.#empty);
    this.#draft = readDraft(name, this.#empty, Date.now()) ?? fresh;
    this.#readAs = name;
  }

  /** For `@input` of the form: takes the field the event came from, by its dotted name. */
  readonly onInput = ({ target }: Event) => {
    const field = target as Field;
    const before = field.name ? fieldOf(this.input, field.name) : undefined;
    if (before !== undefined) this.set(field.name, fieldValue(field, before));
  };

  set(name: string, value: unknown) {
    this.replace(withField(this.input, name, value));
  }

  replace(input: Input) {
    this.#keep(withInput(this.#draft, input));
  }

  /** Called before the first attempt: from here on a change takes a new key. */
  beginSending(): string {
    this.#keep({ ...this.#draft, begun: true });
    return this.key;
  }

  /** Keeps the draft on this device, because the client asked: 7 days at most. */
  keepOnDevice(days?: number) {
    this.#keep({ ...this.#draft, until: keptUntil(Date.now(), days) });
  }

  keepInTab() {
    const { until: _until, ...draft } = this.#draft;
    this.#keep(draft);
  }

  /** Forgets the draft everywhere; the next one is a new submission with a new key. */
  clear() {
    this.#draft = newDraft(this.#empty);
    removeDraft(this.#name());
    this.#host.requestUpdate();
  }

  #keep(draft: Draft<Input>) {
    this.#draft = draft;
    this.#stored = writeDraft(this.#name(), draft);
    this.#host.requestUpdate();
  }
}
