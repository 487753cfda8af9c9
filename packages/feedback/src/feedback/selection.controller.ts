/**
 * Reads what the client has selected on the page when they press an answer:
 * the press takes the selection away. What is selected inside the element says
 * nothing of the page.
 */
export class SelectionController {
  readonly #host: HTMLElement;
  #text = '';

  constructor(host: HTMLElement) {
    this.#host = host;
    host.addEventListener('pointerdown', this.#read);
  }

  /** What was selected: by a pointer before the press, by keyboard still now. */
  get text(): string {
    this.#read();
    return this.#text;
  }

  readonly #read = () => {
    const selection = getSelection();
    const text = String(selection ?? '');
    if (text.trim() && !this.#host.contains(selection?.anchorNode ?? null)) this.#text = text;
  };
}
