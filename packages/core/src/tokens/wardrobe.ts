import type { CSSResult } from 'lit';
import { shapes } from './shapes.styles.js';
import { themes } from './themes.styles.js';

const wardrobe: readonly Readonly<Record<string, CSSResult>>[] = [themes, shapes];

/** What the words of a theme lay over an element; those that no sheet has are left out. */
export const sheetsOf = (words: string): readonly CSSResult[] =>
  words
    .split(/\s+/)
    .flatMap((word) => wardrobe.map((sheets) => sheets[word]))
    .filter((sheet) => sheet !== undefined);

/**
 * Lays the sheets of a theme over those of an element, in the place of those it wears.
 *
 * @param words of the theme.
 * @returns What the element wears now.
 */
export function wear(
  root: ShadowRoot,
  words: string,
  worn: readonly CSSStyleSheet[],
): readonly CSSStyleSheet[] {
  const own = root.adoptedStyleSheets.filter((sheet) => !worn.includes(sheet));
  const sheets = sheetsOf(words)
    .map(({ styleSheet }) => styleSheet)
    .filter((sheet) => sheet !== undefined);
  root.adoptedStyleSheets = [...own, ...sheets];
  return sheets;
}
