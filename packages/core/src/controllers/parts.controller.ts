import { html, type CSSResult, type ReactiveElement } from 'lit';
import { failureWords } from '../client/failure-words.js';
import { button } from '../controls/button.js';
import { msg } from '../language/localize.js';

/** What the module of a part exports: how to make it, and the styles it brings. */
export interface PartModule<Desk> {
  readonly create: (desk: Desk) => unknown;
  readonly styles: readonly CSSResult[];
}

type Loaders<Desk> = Readonly<Record<string, () => Promise<PartModule<Desk>>>>;

/** A part, as its module makes it. */
export type Part<From extends Loaders<never>, Name extends keyof From> = ReturnType<
  Awaited<ReturnType<From[Name]>>['create']
>;

/**
 * Brings parts of an element that not every client needs, each when there is
 * a need for it, and says so while one is on its way.
 */
export class PartsController<Desk, From extends Loaders<Desk>> {
  readonly #host: ReactiveElement;
  readonly #loaders: From;
  readonly #desk: Desk;
  readonly #parts: Partial<Record<keyof From, unknown>> = {};
  readonly #failed = new Set<keyof From>();

  /** @param desk what every part works with. */
  constructor(host: ReactiveElement, loaders: From, desk: Desk) {
    this.#host = host;
    this.#loaders = loaders;
    this.#desk = desk;
  }

  /** The part, where it has come. */
  get<Name extends keyof From>(name: Name): Part<From, Name> | undefined {
    return this.#parts[name] as Part<From, Name> | undefined;
  }

  /** Brings the part; nothing when it could not be brought. */
  async bring<Name extends keyof From>(name: Name): Promise<Part<From, Name> | undefined> {
    if (this.get(name)) return this.get(name);
    this.#failed.delete(name);
    try {
      const module = await (this.#loaders[name] as () => Promise<PartModule<Desk>>)();
      // Two calls may have met on the way: the first part stays.
      this.#parts[name] ??= this.#start(module);
    } catch {
      this.#failed.add(name);
    }
    this.#host.requestUpdate();
    return this.get(name);
  }

  /** Brings the part once; after a failure only the client asks again. */
  ensure(name: keyof From) {
    if (!this.get(name) && !this.#failed.has(name)) void this.bring(name);
  }

  /** Stands in for a part that is on its way or could not be brought. */
  pending(name: keyof From) {
    if (!this.#failed.has(name)) return html`<p class="soft waiting">${msg('One moment…')}</p>`;
    return html`<p>${failureWords(undefined)}</p>
      ${button({ label: msg('Try again'), kind: 'quiet', onClick: () => void this.bring(name) })}`;
  }

  #start({ create, styles }: PartModule<Desk>) {
    const root = this.#host.renderRoot as ShadowRoot;
    // Where a server draws there are no sheets: what they say is kept in their place.
    const sheets = styles.map((style) => style.styleSheet ?? (style as unknown as CSSStyleSheet));
    const others = root.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
    root.adoptedStyleSheets = [...others, ...sheets];
    return create(this.#desk);
  }
}
