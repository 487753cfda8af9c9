/**
 * What the script bundles carry in the place of `lit`: the same templates, and an element with the
 * part of Lit's life cycle that touchpoints use. Lit's own also serves hydration, polyfills,
 * metadata, reflection, converters and old browsers: 1.6 kB of every page for nothing.
 *
 * What is missing here stops the build (`leanLit` in tools/bundle/plugins.mjs). `npm test` runs the element
 * tests on this file, `npm run test:engines` on Lit itself (docs/decisions/0014).
 */
import { noChange, render } from 'lit/html.js';

export { html, noChange, nothing, render } from 'lit/html.js';

interface Controller {
  hostConnected?(): void;
  hostDisconnected?(): void;
  hostUpdate?(): void;
  hostUpdated?(): void;
}

interface Options {
  readonly attribute?: string | false;
  readonly type?: unknown;
}

type Values = Map<string, unknown>;

class StyleText {
  declare readonly cssText: string;
  #sheet: CSSStyleSheet | undefined;

  constructor(cssText: string) {
    this.cssText = cssText;
  }

  /** Made when it is first worn, and shared by all that wear it. */
  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) (this.#sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.#sheet;
  }

  toString() {
    return this.cssText;
  }
}

type Styles = StyleText | readonly Styles[];

export const css = (strings: TemplateStringsArray, ...values: (StyleText | number)[]) =>
  new StyleText(String.raw({ raw: strings }, ...values));

export class LitElement extends HTMLElement {
  /** Its reactive properties, by name. */
  [property: string]: unknown;

  static styles: Styles = [];
  static elementProperties = new Map<string, Options>();
  declare static attributeProperties: Map<string, { name: string; isTruth: boolean }>;

  static createProperty(name: string, options: Options = {}) {
    if (!Object.hasOwn(this, 'elementProperties')) {
      this.elementProperties = new Map(this.elementProperties);
    }
    this.elementProperties.set(name, options);
    const value = Symbol();
    type Holder = LitElement & Record<symbol | string, unknown>;
    Object.defineProperty(this.prototype, name, {
      get(this: Holder) {
        return this[value];
      },
      set(this: Holder, next: unknown) {
        const before = this[value];
        this[value] = next;
        this.requestUpdate(name, before);
      },
    });
  }

  static get observedAttributes() {
    this.attributeProperties = new Map();
    for (const [name, { attribute = name.toLowerCase(), type }] of this.elementProperties) {
      if (attribute) this.attributeProperties.set(attribute, { name, isTruth: type === Boolean });
    }
    return [...this.attributeProperties.keys()];
  }

  isUpdatePending = false;
  hasUpdated = false;
  declare renderRoot: ShadowRoot;
  readonly #controllers = new Set<Controller>();
  readonly #options = { host: this };
  /** What was set before the class was known. */
  readonly #early: Values = new Map();
  #changed: Values = new Map();
  #enable!: () => void;
  #updated: Promise<unknown> = new Promise<void>((resolve) => (this.#enable = resolve));

  constructor() {
    super();
    for (const name of this.#class.elementProperties.keys()) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early.set(name, this[name]);
      delete this[name];
    }
    this.requestUpdate();
  }

  addController(controller: Controller) {
    this.#controllers.add(controller);
    if (this.isConnected && this.renderRoot) controller.hostConnected?.();
  }

  removeController(controller: Controller) {
    this.#controllers.delete(controller);
  }

  createRenderRoot() {
    // eslint-disable-next-line wc/attach-shadow-constructor -- as in Lit, what is overridden cannot be called sooner
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const styles = ([this.#class.styles] as unknown[]).flat(Infinity) as StyleText[];
    root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
    return root;
  }

  connectedCallback() {
    this.renderRoot ??= this.createRenderRoot();
    this.#enable();
    this.#tell('hostConnected');
  }

  disconnectedCallback() {
    this.#tell('hostDisconnected');
  }

  attributeChangedCallback(attribute: string, _before: string | null, value: string | null) {
    const property = this.#class.attributeProperties.get(attribute);
    if (property) this[property.name] = property.isTruth ? value !== null : value;
  }

  requestUpdate(name?: string, before?: unknown) {
    if (name) {
      if (Object.is(this[name], before)) return;
      if (!this.#changed.has(name)) this.#changed.set(name, this.hasUpdated ? before : undefined);
    }
    if (!this.isUpdatePending) this.#updated = this.#enqueue();
  }

  get updateComplete() {
    return this.#updated;
  }

  async #enqueue() {
    this.isUpdatePending = true;
    try {
      await this.#updated;
    } catch (error) {
      // An update that failed is reported and does not stop the next one.
      void Promise.reject(error as Error);
    }
    if (!this.hasUpdated) this.#early.forEach((value, name) => (this[name] = value));
    await this.scheduleUpdate();
    return !this.isUpdatePending;
  }

  scheduleUpdate(): void | Promise<void> {
    this.performUpdate();
  }

  performUpdate() {
    const changed = this.#changed;
    try {
      this.willUpdate(changed);
      this.#tell('hostUpdate');
      this.update(changed);
    } catch (error) {
      this.#settle();
      throw error;
    }
    this.#tell('hostUpdated');
    this.hasUpdated = true;
    this.updated(changed);
  }

  update(_changed: Values) {
    // What is set while rendering belongs to this update; what is set later asks for the next.
    const content = this.render();
    this.#settle();
    render(content, this.renderRoot, this.#options);
  }

  willUpdate(_changed: Values) {}

  updated(_changed: Values) {}

  render(): unknown {
    return noChange;
  }

  get #class() {
    return this.constructor as typeof LitElement;
  }

  #settle() {
    this.#changed = new Map();
    this.isUpdatePending = false;
  }

  #tell(what: keyof Controller) {
    this.#controllers.forEach((controller) => controller[what]?.());
  }
}
