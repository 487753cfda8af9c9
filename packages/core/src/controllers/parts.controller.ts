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

type Wish<Part> = (part: Part) => unknown;

/**
 * Brings parts of an element that not every client needs, each when there is
 * a need for it, and says so while one is on its way.
 */
export class PartsController<Desk, From extends Loaders<Desk>> {
  readonly #host: ReactiveElement;
  readonly #loaders: From;
  readonly #desk: Desk;
  readonly #parts: Partial<Record<keyof From, unknown>> = {};
  /** Parts that could not be brought, each with what the client asked of it. */
  readonly #failed = new Map<keyof From, Wish<never> | undefined>();

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

  /**
   * Brings the part; nothing when it could not be brought.
   * @param wish what a client asks of it: done once it is here, even if that takes another attempt.
   */
  async bring<Name extends keyof From>(
    name: Name,
    wish?: Wish<Part<From, Name>>,
  ): Promise<Part<From, Name> | undefined> {
    if (!this.get(name)) {
      this.#failed.delete(name);
      try {
        const module = await (this.#loaders[name] as () => Promise<PartModule<Desk>>)();
        // Two calls may have met on the way: the first part stays.
        this.#parts[name] ??= this.#start(module);
      } catch {
        this.#failed.set(name, wish);
      }
      this.#host.requestUpdate();
    }
    const part = this.get(name);
    if (part) await wish?.(part);
    return part;
  }

  /** Brings the part once; after a failure only the client asks again. */
  ensure(name: keyof From) {
    if (!this.get(name) && !this.#failed.has(name)) void this.bring(name);
  }

  /** Stands in for a part that is on its way or could not be brought. */
  pending(name: keyof From) {
    return this.trouble(name) ?? html`<p class="soft waiting">${msg('One moment…')}</p>`;
  }

  /** Says that the part could not be brought, and brings it when the client asks again. */
  trouble(name: keyof From) {
    const again = () => void this.bring(name, this.#failed.get(name) as Wish<unknown>);
    return this.#failed.has(name)
      ? html`<p>${failureWords()}</p>
          ${button({ label: msg('Try again'), kind: 'quiet', onClick: again })}`
      : undefined;
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
