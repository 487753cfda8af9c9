import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import type { LitElement } from 'lit';
import type { Step } from '../fake/state.types.js';
import { composedDescendants, composedText, isShown } from './composed-tree.js';

type Name = string | RegExp;
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Rounds of waiting in which the tree must stay as it is to count as settled. */
const quietRounds = 3;
const mostRounds = 200;

/** Rounds of waiting for a text or a control: a try, two pauses and two more tries fit in. */
const patience = 2_000;

/** The sheets of themes come over the network, and nothing in the tree tells when. */
export const themesCame = () => import('../tokens/wardrobe.js');

/** Finds what a person would find, by role and name, and does what a person would do. */
export class Harness {
  readonly element: HTMLElement;

  constructor(element: HTMLElement) {
    this.element = element;
  }

  /** Everything of a role that is shown, in reading order, through open roots. */
  all(role: string, name?: Name): HTMLElement[] {
    return [...composedDescendants(this.element)].filter(
      (node) =>
        roleOf(node) === role && isShown(node) && (name === undefined || fits(nameOf(node), name)),
    );
  }

  /** The only one of a role and name. @throws when there is none or more than one. */
  get(role: string, name?: Name): HTMLElement {
    const found = this.all(role, name);
    const [only] = found;
    if (found.length === 1 && only) return only;
    const there =
      this.all(role)
        .map((node) => `"${nameOf(node)}"`)
        .join(', ') || 'none';
    throw new Error(`${found.length} × ${role} "${String(name)}"; shown are: ${there}`);
  }

  has(role: string, name?: Name): boolean {
    return this.all(role, name).length > 0;
  }

  /** Text that is seen, in reading order, with single spaces. */
  get text(): string {
    return composedText(this.element);
  }

  /** Pixels that the element takes in a column of 320 px, the room of a phone (WCAG 1.4.10). */
  async widthOnPhone(theme = ''): Promise<number> {
    await themesCame();
    this.element.setAttribute('theme', theme);
    this.element.style.cssText = 'display: none; width: 320px';
    await this.settled();
    // Laid out afresh: WebKit keeps the width of a legend when its column narrows.
    this.element.style.display = 'block';
    return this.element.scrollWidth + this.#cut;
  }

  /**
   * Pixels that a box hides at most: what is cut makes nothing wider. Not of fields, which show a
   * part of what they hold, nor of boxes of one pixel, which are for the ears alone.
   */
  get #cut(): number {
    const hiding = [...composedDescendants(this.element)].filter(
      (box) =>
        !/input|select/.test(box.localName) && /hidden|clip/.test(getComputedStyle(box).overflowX),
    );
    return Math.max(
      0,
      ...hiding.map(({ clientWidth, scrollWidth }) =>
        clientWidth > 1 ? scrollWidth - clientWidth : 0,
      ),
    );
  }

  /** Deepest element that has the focus. */
  get focused(): Element | null {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  }

  /** What a person acts on may come a moment later, with its part: they wait for it. */
  async #comes<Found>(look: () => Found | undefined): Promise<Found | undefined> {
    for (let round = 0; round < patience; round += 1) {
      const found = look();
      if (found) return found;
      await nextFrame();
    }
    return undefined;
  }

  async press(name: Name, role = 'button'): Promise<void> {
    await this.#comes(() => this.has(role, name));
    this.get(role, name).click();
    await this.settled();
  }

  async choose(name: Name): Promise<void> {
    const node = await this.#comes(
      () => [...this.all('radio', name), ...this.all('checkbox', name)][0],
    );
    if (!node) throw new Error(`There is no radio or checkbox "${String(name)}".`);
    node.click();
    await this.settled();
  }

  /** Types over what is in a field. */
  async fill(name: Name, text: string): Promise<void> {
    const field = (await this.#comes(
      () =>
        [
          ...this.all('textbox', name),
          ...this.all('combobox', name),
          ...this.all('listbox', name),
        ][0],
    )) as Control | undefined;
    if (!field) throw new Error(`There is no field "${String(name)}".`);
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  /** Waits until a text is shown, with what is drawn along with it. */
  async see(text: Name): Promise<void> {
    const seen = await this.#comes(() => fits(this.text, text));
    await (this.element as Partial<LitElement>).updateComplete;
    if (seen) return;
    throw new Error(`"${String(text)}" did not come; shown is: ${this.text}`);
  }

  /** One step of a declared state. */
  take(step: Step): Promise<void> {
    if ('fill' in step) return this.fill(step.fill, step.with);
    if ('choose' in step) return this.choose(step.choose);
    if ('press' in step) return this.press(step.press);
    return this.see(step.see);
  }

  /** Waits until the element renders nothing new. */
  async settled(): Promise<void> {
    let before = '';
    for (let quiet = 0, round = 0; quiet < quietRounds && round < mostRounds; round += 1) {
      await (this.element as Partial<LitElement>).updateComplete;
      await nextFrame();
      const now = this.element.shadowRoot?.innerHTML ?? '';
      quiet = now === before ? quiet + 1 : 0;
      before = now;
    }
  }
}

/** The heading of a disclosure is pressed like a button, though its role has no name of its own. */
const roleOf = (node: Element) => (node.localName === 'summary' ? 'button' : getRole(node));

const nameOf = (node: Element) => computeAccessibleName(node).replace(/\s+/g, ' ').trim();

const fits = (text: string, wanted: Name) =>
  typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);

const nextFrame = () => new Promise((resolve) => setTimeout(resolve, 5));
