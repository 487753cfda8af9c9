import { button, msg } from '@zabota/core';
import { html, type CSSResult } from 'lit';
import type { Desk } from '../parts/desk.types.js';

/** Parts that not every case or client needs: each arrives only then. */
const loaders = {
  care: () => import('../parts/care.part.js'),
  cases: () => import('../parts/cases.part.js'),
  doing: () => import('../parts/doing.part.js'),
  more: () => import('../parts/more.part.js'),
  opening: () => import('../parts/opening.part.js'),
  trouble: () => import('../parts/trouble.part.js'),
};

export type PartName = keyof typeof loaders;

/** A part, as its module makes it. */
export type Part<Name extends PartName> = ReturnType<
  Awaited<ReturnType<(typeof loaders)[Name]>>['create']
>;

interface PartModule {
  readonly create: (desk: Desk) => unknown;
  readonly styles: readonly CSSResult[];
}

/** Brings a part when there is a need for it, and says so while it is on its way. */
export class PartsController {
  readonly #desk: Desk;
  readonly #parts: Partial<Record<PartName, unknown>> = {};
  readonly #failed = new Set<PartName>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** The part, where it has come. */
  get<Name extends PartName>(name: Name): Part<Name> | undefined {
    return this.#parts[name] as Part<Name> | undefined;
  }

  /** Brings the part; nothing when it could not be brought. */
  async bring<Name extends PartName>(name: Name): Promise<Part<Name> | undefined> {
    if (this.get(name)) return this.get(name);
    this.#failed.delete(name);
    try {
      const module: PartModule = await loaders[name]();
      // Two calls may have met on the way: the first part stays.
      this.#parts[name] ??= this.#start(module);
    } catch {
      this.#failed.add(name);
    }
    this.#desk.host.requestUpdate();
    return this.get(name);
  }

  /** Brings the part once; after a failure only the client asks again. */
  ensure(name: PartName) {
    if (!this.get(name) && !this.#failed.has(name)) void this.bring(name);
  }

  /** Stands in for a part that is on its way or could not be brought. */
  pending(name: PartName) {
    if (!this.#failed.has(name)) return html`<p class="soft waiting">${msg('One moment…')}</p>`;
    return html`<p>${msg('The network is weak now, or there is none: something did not come.')}</p>
      ${button({ label: msg('Try again'), kind: 'quiet', onClick: () => void this.bring(name) })}`;
  }

  #start({ create, styles }: PartModule) {
    const root = this.#desk.host.renderRoot as ShadowRoot;
    const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
    const others = root.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
    root.adoptedStyleSheets = [...others, ...sheets];
    return create(this.#desk);
  }
}
