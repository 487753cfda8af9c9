import { expect } from '@open-wc/testing';
import * as whole from 'lit';
import * as lean from './lit.js';

/** What both kinds of `lit` give; the lean one is written to be taken for the whole one. */
type Lit = typeof whole;
const kinds = [whole, lean as unknown as Lit];

let count = 0;

/** An element that writes down what happens to it, and a controller that does the same. */
function make({ LitElement, html, css }: Lit) {
  const told: string[] = [];
  const note = (what: string) => () => void told.push(what);
  const tell = (what: string, changed: Map<PropertyKey, unknown>) =>
    told.push(
      `${what} ${[...changed].map(([name, old]) => `${String(name)} ${String(old)}`).join()}`,
    );

  class Told extends LitElement {
    static override styles = [
      css`
        :host {
          --_two: 2px;
          display: block;
        }
      `,
      [
        css`
          p {
            margin: 0;
            padding: ${css`var(--_two)`};
          }
        `,
      ],
    ];
    declare name: string;
    declare isOpen: boolean;
    declare howMany: number | null;
    declare inner: object | undefined;

    constructor() {
      super();
      this.name = 'nobody';
      this.isOpen = false;
      this.addController({
        hostConnected: note('controller connected'),
        hostDisconnected: note('controller disconnected'),
        hostUpdate: note('controller update'),
        hostUpdated: note('controller updated'),
      });
    }
    protected override willUpdate(changed: Map<PropertyKey, unknown>) {
      tell('will', changed);
      if (this.name === 'early') this.name = 'made in time';
    }
    protected override render() {
      if (this.name === 'broken') throw new Error('cannot be shown');
      return html`<button @click=${this.onClick}>
        ${this.name} ${this.isOpen} ${this.howMany}
      </button>`;
    }
    protected override updated(changed: Map<PropertyKey, unknown>) {
      tell('updated', changed);
      if (this.name === 'late') this.name = 'made later';
    }
    onClick() {
      told.push(`clicked ${this.name}`);
    }
  }
  Told.createProperty('name');
  Told.createProperty('isOpen', { type: Boolean, attribute: 'is-open' });
  Told.createProperty('howMany', { attribute: 'how-many' });
  Told.createProperty('inner', { attribute: false });
  const tag = `told-${(count += 1)}`;
  const text = (element: Element) => element.shadowRoot?.textContent;
  return { Told, tag, told, text, define: () => customElements.define(tag, Told) };
}

/** Lets every update and its consequences end. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** The same story told to both: what is on the screen, and what happened in which order. */
const stories: Record<string, (lit: Lit) => Promise<unknown>> = {
  'shows what its attributes say, and follows them': async (lit) => {
    const { tag, told, text, define } = make(lit);
    define();
    document.body.innerHTML = `<${tag} name="Anna" is-open how-many="3" inner="x"></${tag}>`;
    const element = document.body.firstElementChild as whole.LitElement & { inner: unknown };
    await element.updateComplete;
    const first = text(element);
    element.removeAttribute('is-open');
    element.removeAttribute('how-many');
    element.setAttribute('name', '');
    const waited = await element.updateComplete;
    const style = getComputedStyle(element.shadowRoot!.querySelector('button')!);
    return [first, text(element), element.inner, waited, told, style.padding, element.hasUpdated];
  },
  'keeps what was set before its class was known': async (lit) => {
    const { tag, told, text, define } = make(lit);
    document.body.innerHTML = `<${tag} name="attribute"></${tag}>`;
    const element = document.body.firstElementChild!;
    Object.assign(element, { name: 'property', isOpen: true });
    define();
    await settled();
    return [text(element), told];
  },
  'renders once for many changes, and not at all for none': async (lit) => {
    const { Told, told, define } = make(lit);
    define();
    const element = new Told();
    document.body.append(element);
    await element.updateComplete;
    told.length = 0;
    element.name = 'a';
    element.name = 'b';
    element.howMany = NaN;
    await element.updateComplete;
    element.howMany = NaN;
    element.name = 'b';
    const pending = element.isUpdatePending;
    element.requestUpdate();
    await element.updateComplete;
    return [told, pending];
  },
  'takes what is set on the way: before rendering into this update, after it into the next': async (
    lit,
  ) => {
    const { Told, told, text, define } = make(lit);
    define();
    const element = new Told();
    document.body.append(element);
    element.name = 'early';
    await element.updateComplete;
    const early = text(element);
    element.name = 'late';
    const isDone = await element.updateComplete;
    await element.updateComplete;
    return [early, isDone, text(element), told];
  },
  'tells its controllers, those that come late too, and forgets those that go': async (lit) => {
    const { Told, told, define } = make(lit);
    define();
    const element = new Told();
    document.body.append(element);
    await element.updateComplete;
    const late = {
      hostConnected: () => told.push('late'),
      hostDisconnected: () => told.push('gone'),
    };
    element.addController(late);
    element.remove();
    element.removeController(late);
    document.body.append(element);
    element.name = 'moved';
    await element.updateComplete;
    return told;
  },
  'waits with the first rendering until it stands in the page': async (lit) => {
    const { Told, told, define } = make(lit);
    define();
    const element = new Told();
    await settled();
    const before = [...told];
    document.body.append(element);
    await element.updateComplete;
    element.shadowRoot!.querySelector('button')!.click();
    return [before, told];
  },
  'is rendered again after a failure': async (lit) => {
    const { Told, text, define } = make(lit);
    define();
    const element = new Told();
    document.body.append(element);
    await element.updateComplete;
    element.name = 'broken';
    const failure: unknown = await element.updateComplete.catch((error: unknown) => error);
    element.name = 'mended';
    const reported = new Promise((resolve) =>
      addEventListener(
        'unhandledrejection',
        (event) => {
          event.preventDefault();
          resolve(String(event.reason));
        },
        { once: true },
      ),
    );
    await element.updateComplete;
    return [String(failure), text(element), await reported];
  },
  'leaves the properties of its parents alone': async (lit) => {
    const { Told } = make(lit);
    class Child extends Told {}
    Child.createProperty('more');
    return [Told.observedAttributes, Child.observedAttributes];
  },
};

describe('the element of the bundles', () => {
  afterEach(() => document.body.replaceChildren());

  for (const [title, story] of Object.entries(stories)) {
    it(`${title}, as Lit does`, async () => {
      const outcomes: unknown[] = [];
      for (const kind of kinds) {
        outcomes.push(await story(kind));
        document.body.replaceChildren();
      }
      expect(JSON.stringify(outcomes[1], null, 1)).to.equal(JSON.stringify(outcomes[0], null, 1));
      expect(JSON.stringify(outcomes[0])).to.have.length.above(2);
    });
  }
});
