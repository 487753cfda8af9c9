import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * A native dialog: the browser keeps the focus inside, closes it by Escape and
 * gives the focus back to the button. It opens by a press alone.
 */
export class DialogController implements ReactiveController {
  readonly #host: ReactiveElement;
  #isOpen = false;

  constructor(host: ReactiveElement) {
    (this.#host = host).addController(this);
  }

  /** True from the press of the button to the close of the dialog. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  readonly open = () => {
    this.#isOpen = true;
    this.#host.requestUpdate();
  };

  readonly close = () => this.#dialog?.close();

  /** The browser has closed it, by whatever way. */
  readonly onClose = () => {
    this.#isOpen = false;
    this.#host.requestUpdate();
  };

  hostUpdated() {
    if (this.#isOpen && this.#dialog?.open === false) this.#dialog.showModal();
  }

  get #dialog() {
    return this.#host.renderRoot.querySelector('dialog');
  }
}
