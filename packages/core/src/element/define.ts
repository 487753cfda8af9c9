/**
 * Registers a tag unless another copy of Zabota on the page already has:
 * `customElements.define` would throw, and a page must never break because of us.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
