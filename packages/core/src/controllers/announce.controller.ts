import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';

/** Milliseconds of quiet before a text is spoken: a burst of changes is said once. */
const quiet = 500;

/**
 * One polite live region per element. It stands in the tree before any text
 * does, or screen readers would not notice the text; render `region()` always.
 */
export class AnnounceController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #last = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    (this.#host = host).addController(this);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
  }

  /** Says a text once the element is quiet; the same text is not said twice in a row. */
  say(text: string) {
    if (text === this.#last) return;
    this.#last = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#text = text;
      this.#host.requestUpdate();
    }, quiet);
  }

  region() {
    return html`<p class="unseen" role="status">${this.#text}</p>`;
  }
}
