import type { ReactiveElement } from 'lit';

/** Focuses the field with a dotted name, or the first of its parts, with its label in view. */
export function focusField(root: ParentNode, name: string): void {
  const escaped = CSS.escape(name);
  const field = root.querySelector<HTMLElement>(`[name="${escaped}"], [name^="${escaped}."]`);
  field?.focus();
  field?.closest('.field')?.scrollIntoView({ block: 'nearest' });
}

/** Focuses what the next render brings: a step heading, the error summary, the receipt. */
export async function focusLater(host: ReactiveElement, selector: string): Promise<void> {
  await host.updateComplete;
  host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
}
