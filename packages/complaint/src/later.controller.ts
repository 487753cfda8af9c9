import type { ReactiveController, ReactiveElement } from 'lit';
import type { FilingOptions } from './filing/filing.types.js';
import { mayBeWaiting } from './filing/waiting-mark.js';
import type * as later from './steps/later.js';

type Module = typeof later;

/** The later steps and what they send with. */
export type Later = Module & ReturnType<Module['equip']>;

/**
 * Brings the code of the later steps: as soon as the client acts, so that it
 * is there before the network may go away, or at once when a complaint waits.
 */
export class LaterController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: FilingOptions;
  #parts: Later | undefined;
  #loading: Promise<void> | undefined;
  #isLost = false;

  constructor(host: ReactiveElement, options: FilingOptions) {
    (this.#host = host).addController(this);
    this.#options = options;
  }

  get parts(): Later | undefined {
    return this.#parts;
  }

  /** The code did not come: the client can ask for it again. */
  get isLost(): boolean {
    return this.#isLost;
  }

  hostConnected() {
    if (mayBeWaiting()) void this.load();
  }

  readonly load = (): Promise<void> => (this.#loading ??= this.#load());

  /** The last step is open: the proof of work is done while the client reads. */
  async prepareSending() {
    await this.load();
    this.#parts?.filing.prepare();
  }

  async #load() {
    this.#isLost = false;
    try {
      const module = await import('./steps/later.js');
      this.#dress(module);
      this.#parts = { ...module, ...module.equip(this.#host, this.#options) };
    } catch {
      this.#loading = undefined;
      this.#isLost = true;
    }
    this.#host.requestUpdate();
  }

  #dress({ laterStyles }: Module) {
    const root = this.#host.shadowRoot;
    const sheets = laterStyles.flatMap(({ styleSheet }) => styleSheet ?? []);
    if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
  }
}
