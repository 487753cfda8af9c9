import { button, msg } from '@zabota/core';
import { html, nothing, type ReactiveController } from 'lit';
import type { Desk } from '../desk.types.js';
import { dialogStyles } from './dialog.styles.js';

export const styles = [dialogStyles];

export const create = ({ host }: Desk) => new DialogPart(host);

/**
 * A native dialog: the browser keeps the focus inside, closes it by Escape and
 * gives the focus back to the button. It opens by a press alone.
 */
class DialogPart implements ReactiveController {
  readonly #host: Desk['host'];
  #isOpen = false;

  constructor(host: Desk['host']) {
    (this.#host = host).addController(this);
  }

  /** True from the press of the button to the close of the dialog. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  open() {
    this.#isOpen = true;
    this.#host.requestUpdate();
  }

  /** @param body what the dialog holds while it is open. */
  render(body: unknown) {
    return html`
      <dialog aria-label=${msg('Your feedback')} @close=${this.#onClose}>
        <div class="stack">
          <div>${button({ kind: 'plain', label: msg('Close'), onClick: this.#close })}</div>
          ${this.#isOpen ? body : nothing}
        </div>
      </dialog>
    `;
  }

  hostUpdated() {
    if (this.#isOpen && this.#dialog?.open === false) this.#dialog.showModal();
  }

  readonly #close = () => this.#dialog?.close();

  /** The browser has closed it, by whatever way. */
  readonly #onClose = () => {
    this.#isOpen = false;
    this.#host.requestUpdate();
  };

  get #dialog() {
    return this.#host.renderRoot.querySelector('dialog');
  }
}
