import type { CSSResultOrNative, LitElement, ReactiveController } from 'lit';

/** A class of a touchpoint, as its package registers it. */
export type TouchpointClass = (new () => Touchpoint) &
  Pick<typeof LitElement, 'observedAttributes' | 'elementStyles'>;

/** What drawing needs to know of a touchpoint. */
export interface Touchpoint extends LitElement {
  api: string;
  agency: string;
  theme: string;
  situation: string;
  fetch: typeof fetch | undefined;
}

/** What Lit and our base class keep from others; a subclass may call it. */
interface Inside {
  begin?(): Promise<unknown> | undefined;
  willUpdate(changed: ReadonlyMap<string, unknown>): void;
  render(): unknown;
  updated(changed: ReadonlyMap<string, unknown>): void;
}

/** A touchpoint that no document holds: it asks what it shows first, and can be drawn as text. */
export interface DrawnElement extends Touchpoint {
  /** Whether it has heard something since it was last drawn. */
  readonly isStale: boolean;
  /** What its parts brought with them. */
  readonly stylesOfParts: readonly CSSResultOrNative[];
  /** Asks the service what is still unknown. @returns what it shows as it stands. */
  draw(): unknown;
}

const classes = new Map<TouchpointClass, new () => DrawnElement>();

/** The class of a touchpoint for a server, made once. */
export function drawnClass(base: TouchpointClass): new () => DrawnElement {
  const known = classes.get(base) ?? subclass(base);
  classes.set(base, known);
  return known;
}

function subclass(base: TouchpointClass) {
  return class extends base {
    // Declared alone: the base class tells of its controllers before fields of ours are set.
    declare isStale: boolean;
    declare controllers: ReactiveController[] | undefined;
    override readonly renderRoot = { adoptedStyleSheets: [] } as unknown as ShadowRoot;

    get stylesOfParts() {
      return this.renderRoot.adoptedStyleSheets;
    }

    override addController(controller: ReactiveController) {
      (this.controllers ??= []).push(controller);
    }

    override requestUpdate(...about: Parameters<LitElement['requestUpdate']>) {
      this.isStale = true;
      super.requestUpdate(...about);
    }

    override closest() {
      return null;
    }

    override getRootNode() {
      return this;
    }

    // What a touchpoint tells, it tells the page, and there is none.
    override dispatchEvent() {
      return true;
    }

    draw() {
      const inside = this as unknown as Inside;
      this.isStale = false;
      void inside.begin?.();
      inside.willUpdate(new Map());
      this.controllers?.forEach((controller) => controller.hostUpdate?.());
      const content = inside.render();
      inside.updated(new Map());
      return content;
    }
  };
}
