import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';

/** Milliseconds of quiet before a text is spoken: a burst of changes is said once. */
const quiet = 500;

/** Milliseconds a text stays: nobody should meet it later as if it were news. */
const stays = 10_000;

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

  /** Says a text once the element is quiet; the same text is not said again while it stays. */
  say(text: string) {
    if (text === this.#last) return;
    this.#last = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#speak(text), quiet);
  }

  region() {
    return html`<p class="unseen" role="status">${this.#text}</p>`;
  }

  #speak(text: string) {
    this.#text = this.#last = text;
    this.#host.requestUpdate();
    if (text) this.#timer = setTimeout(() => this.#speak(''), stays);
  }
}
