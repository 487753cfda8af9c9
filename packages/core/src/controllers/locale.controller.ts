import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { getLocale, setLocale, type Locale } from '../language/catalogues.js';
import { LOCALE_STATUS_EVENT } from '../language/localize.js';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Chooses the language of the page's touchpoints and renders again when it changes.
 * The element's setting, then `<html lang>`; Russian where nobody said anything.
 */
export class LocaleController implements ReactiveController {
  readonly #host: Host;
  readonly #setting: () => string;
  #asked: string | undefined;
  /** Resolves when the texts are there: the first render waits for it. */
  ready: Promise<void> = Promise.resolve();

  /** @param setting the language asked for, wherever that is said; asked late. */
  constructor(host: Host, setting: () => string) {
    (this.#host = host).addController(this);
    this.#setting = setting;
  }

  get locale(): Locale {
    return getLocale();
  }

  hostConnected() {
    addEventListener(LOCALE_STATUS_EVENT, this.#onStatus);
    this.#choose();
  }

  hostUpdate() {
    this.#choose();
  }

  hostDisconnected() {
    removeEventListener(LOCALE_STATUS_EVENT, this.#onStatus);
  }

  #choose() {
    const asked = this.#setting() || document.documentElement.lang || 'ru';
    if (asked === this.#asked) return;
    this.#asked = asked;
    // English when the catalogue cannot be had is better than nothing at all.
    this.ready = setLocale(asked.toLowerCase().startsWith('en') ? 'en' : 'ru').catch(
      () => undefined,
    );
  }

  readonly #onStatus = (event: WindowEventMap[typeof LOCALE_STATUS_EVENT]) => {
    if (event.detail.status === 'ready') this.#host.requestUpdate();
  };
}
