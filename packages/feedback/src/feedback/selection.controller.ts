import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Remembers what the client selected on the page: pressing an answer takes the
 * selection away. What is selected inside the element says nothing of the page.
 */
export class SelectionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  text = '';

  constructor(host: ReactiveControllerHost & HTMLElement) {
    (this.#host = host).addController(this);
  }

  hostConnected() {
    document.addEventListener('selectionchange', this.#note);
  }

  hostDisconnected() {
    document.removeEventListener('selectionchange', this.#note);
  }

  readonly #note = () => {
    const selection = getSelection();
    const text = selection?.toString() ?? '';
    if (text.trim() && !this.#host.contains(selection?.anchorNode ?? null)) this.text = text;
  };
}
