import { mayHoldReceipt } from '@zabota/core/filing.js';
import type { ReactiveElement } from 'lit';
import { dress } from './dress.js';
import type { FilingOptions } from './filing/filing.types.js';
import { mayBeWaiting } from './filing/waiting-mark.js';
import type * as paper from './paper/prepared.js';
import type * as later from './steps/later.js';

/** The later steps and what they send with. */
export type Later = typeof later & { readonly filing: later.FilingController };

/** What can wait on this device, and what it shows. */
interface Waiting {
  readonly controller: later.WaitingController;
  readonly notices: typeof later.waitingNotices;
}

/**
 * Brings the code of the later steps: as soon as the client acts, so that it
 * is there before the network may go away, or at once when a complaint waits
 * or a receipt is still to be shown.
 */
export class LaterController {
  readonly #host: ReactiveElement;
  readonly #options: FilingOptions;
  #loading: Promise<void> | undefined;
  #parts: Later | undefined;
  #waiting: Waiting | undefined;
  #paper: typeof paper | undefined;
  #isLost = false;

  constructor(host: ReactiveElement, options: FilingOptions) {
    this.#options = options;
    this.#host = host;
  }

  get parts(): Later | undefined {
    return this.#parts;
  }

  get waiting(): Waiting | undefined {
    return this.#waiting;
  }

  get paper(): typeof paper | undefined {
    return this.#paper;
  }

  /** The code did not come: the client can ask for it again. */
  get isLost(): boolean {
    return this.#isLost;
  }

  /** Looks on this device for what is still to be shown; once the first question has left. */
  resume() {
    if (mayBeWaiting()) void this.load().then(this.#lookForWaiting);
    else if (mayHoldReceipt()) void this.load();
  }

  readonly load = (): Promise<void> => (this.#loading ??= this.#load());

  /** The last step is open: the proof of work is done while the client reads. */
  async prepareEnd() {
    await this.load();
    if (this.#options.route()?.accepts === false) {
      this.#paper = await this.#parts?.bringPaper().catch(() => undefined);
      this.#host.requestUpdate();
    } else {
      this.#parts?.filing.prepare();
      // A complaint that cannot go must be able to wait.
      this.#lookForWaiting();
    }
  }

  async #load() {
    this.#isLost = false;
    try {
      const module = await import('./steps/later.js');
      dress(this.#host, module.laterStyles);
      module.keepFocus(this.#host);
      this.#parts = { ...module, filing: new module.FilingController(this.#host, this.#options) };
    } catch {
      this.#loading = undefined;
      this.#isLost = true;
    }
    this.#host.requestUpdate();
  }

  readonly #lookForWaiting = () => {
    const { filing, WaitingController, waitingNotices } = this.#parts ?? {};
    if (!filing || !WaitingController || !waitingNotices || this.#waiting) return;
    const controller = new WaitingController(this.#host, { ...this.#options, filing });
    this.#waiting = { controller, notices: waitingNotices };
    this.#host.requestUpdate();
  };
}
