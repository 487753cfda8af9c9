import type { ReactiveController, ReactiveElement } from 'lit';

const followers = new Set<() => void>();
let watching: MutationObserver | undefined;

/** A page's own «версия для слабовидящих» switches the attribute on a living page. */
function watchPage() {
  watching ??= new MutationObserver(() => followers.forEach((follow) => follow()));
  watching.observe(document, { subtree: true, attributeFilter: ['data-zabota-theme'] });
}

/**
 * Lays the sheets of the theme over those of the element.
 *
 * A theme is a few words: a scheme (`light`, `dark`, `auto`, `black-on-white`,
 * `white-on-black`, `dark-blue-on-light-blue`) and sizes (`larger`, `wider`).
 * With no word the element follows the system into the dark only on a page
 * that says it can be dark itself (`color-scheme`): a black box on a white
 * site at night is the opposite of care.
 */
export class ThemeController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #setting: () => string;
  #worn: readonly CSSStyleSheet[] = [];
  #asked = '';
  #words = '';
  /** What the first render waits for, so that nothing flashes: the sheets lie on the element. */
  ready = Promise.resolve();

  /** @param setting the words, wherever they come from; asked late. */
  constructor(host: ReactiveElement, setting: () => string) {
    (this.#host = host).addController(this);
    this.#setting = setting;
  }

  hostConnected() {
    followers.add(this.follow);
    watchPage();
    // Back on a page, perhaps another one.
    if (this.#host.hasUpdated) this.follow();
  }

  hostDisconnected() {
    followers.delete(this.follow);
  }

  /** The element's own setting may have changed. */
  hostUpdate() {
    const asked = this.#setting();
    if (asked !== this.#asked) this.follow();
  }

  /**
   * At first the element asks for it before it has a shadow: after that, the page would have to be
   * styled anew for the answer.
   */
  readonly follow = () => {
    this.#asked = this.#setting();
    const words = this.#asked || pageScheme();
    if (words === this.#words) return;
    this.#words = words;
    this.ready = this.#apply(words);
  };

  async #apply(words: string) {
    const isPlain = words === 'light' && this.#worn.length === 0;
    // Without the sheets the element is light: better than nothing.
    const wardrobe = isPlain ? undefined : await openWardrobe().catch(() => undefined);
    const root = this.#host.shadowRoot;
    // A later choice may have overtaken this one while the sheets came.
    if (wardrobe && root && words === this.#words) {
      this.#worn = wardrobe.wear(root, words, this.#worn);
    }
  }
}

const pageScheme = () =>
  getComputedStyle(document.documentElement).colorScheme.includes('dark') ? 'auto' : 'light';

/** Most pages are light: sheets and what lays them on come when another theme is chosen. */
const openWardrobe = () => import('../tokens/wardrobe.js');
