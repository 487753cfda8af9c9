/** Nodes that are shown under a node: of its open root, or of its slot, or its own. */
function composedChildren(node: Node): readonly Node[] {
  if (node instanceof Element && node.shadowRoot) return [...node.shadowRoot.childNodes];
  if (node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes();
    return assigned.length ? assigned : [...node.childNodes];
  }
  return [...node.childNodes];
}

/** Every element under a node in reading order, through open roots and slots. */
export function* composedDescendants(node: Node): Generator<HTMLElement> {
  for (const child of composedChildren(node)) {
    if (!(child instanceof HTMLElement)) continue;
    yield child;
    yield* composedDescendants(child);
  }
}

/** Whether eyes meet the element. */
const isVisible = (element: Element) => element.checkVisibility({ visibilityProperty: true });

/** Whether assistive technology meets the element. */
export const isShown = (element: Element): boolean =>
  isVisible(element) && !element.closest('[aria-hidden="true"], [inert]');

/** Visible text under a node in reading order, with single spaces. */
export function composedText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (node instanceof Element && node.localName !== 'slot' && !isVisible(node)) return '';
  return composedChildren(node).map(composedText).join(' ').replace(/\s+/g, ' ').trim();
}

/**
 * A copy of the composed tree in light DOM, as assistive technology meets it:
 * roots opened, slots filled, what is not shown left out, live values written
 * down. The virtual screen reader sees nothing inside roots (measured).
 */
export function flatten(element: Element): HTMLElement {
  const holder = document.createElement('div');
  copyInto(holder, element, '');
  return holder;
}

let roots = 0;

function copyInto(holder: Element, node: Node, scope: string): void {
  if (node.nodeType === Node.TEXT_NODE) {
    holder.append(node.cloneNode());
    return;
  }
  if (!(node instanceof Element) || node.localName === 'style') return;
  if (node.localName !== 'slot' && !isShown(node)) return;
  const copy = node.localName === 'slot' ? holder : copyElement(node, scope);
  if (copy !== holder) holder.append(copy);
  const inner = node.shadowRoot ? `root-${(roots += 1)}-` : scope;
  for (const child of composedChildren(node)) copyInto(copy, child, inner);
}

/** Attributes that name ids: ids of different roots must not meet in one tree. */
const idLists = ['id', 'for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns'];

function copyElement(element: Element, scope: string): Element {
  const copy = document.createElement(plainTag(element));
  for (const { name, value } of element.attributes) {
    if (name.startsWith('on') || name === 'part') continue;
    const scoped = idLists.includes(name)
      ? value
          .split(/\s+/)
          .map((id) => scope + id)
          .join(' ')
      : value;
    copy.setAttribute(name, scoped);
  }
  writeDownState(element, copy);
  return copy;
}

/** A custom tag would be upgraded again; browsers show a file input as a button, the reader knows none. */
function plainTag(element: Element): string {
  if (element instanceof HTMLInputElement && element.type === 'file') return 'button';
  return element.localName.includes('-') ? 'div' : element.localName;
}

function writeDownState(element: Element, copy: Element): void {
  if (element instanceof HTMLTextAreaElement) copy.textContent = element.value;
  if (element instanceof HTMLOptionElement) copy.toggleAttribute('selected', element.selected);
  if (!(element instanceof HTMLInputElement)) return;
  if (element.type === 'radio' || element.type === 'checkbox') {
    copy.toggleAttribute('checked', element.checked);
  } else if (element.type !== 'file') {
    copy.setAttribute('value', element.value);
  }
}
