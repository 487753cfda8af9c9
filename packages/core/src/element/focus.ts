import type { ReactiveElement } from 'lit';

/** Focuses what the next render brings: a step heading, the error summary, the receipt. */
export async function focusLater(host: ReactiveElement, selector: string): Promise<void> {
  await host.updateComplete;
  host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
}
