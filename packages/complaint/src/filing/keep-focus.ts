import type { ReactiveElement } from 'lit';

/**
 * A button that gives way to something else does not drop the focus to the top of the page: it goes
 * to what can be done now, until somebody leads it elsewhere on purpose.
 */
export function keepFocus(host: ReactiveElement): void {
  let holder: Element | null | undefined;
  host.addController({
    hostUpdate() {
      holder = host.shadowRoot?.activeElement;
    },
    hostUpdated() {
      if (holder?.isConnected !== false) return;
      const { renderRoot } = host;
      const heir =
        renderRoot.querySelector<HTMLElement>('form [part~=notice] button, [part~=submit]') ??
        renderRoot.querySelector('button');
      // What it is about is in view with it, where a screen has room for both.
      heir?.closest('.panel')?.scrollIntoView();
      heir?.focus();
    },
  });
}
