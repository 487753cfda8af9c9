import type { CSSResult, ReactiveElement } from 'lit';

/** Puts on the styles of a part that came later, once. */
export function dress({ shadowRoot }: ReactiveElement, styles: readonly CSSResult[]) {
  if (!shadowRoot) return;
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  const others = shadowRoot.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
  shadowRoot.adoptedStyleSheets = [...others, ...sheets];
}
