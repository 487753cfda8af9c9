import type { CSSResult } from 'lit';
import { shapes } from './shapes.styles.js';
import { themes } from './themes.styles.js';

type Sheets = Readonly<Record<string, CSSResult>>;

/**
 * Lays the sheets of a theme over those of an element, in the place of those it wears.
 *
 * @param words of the theme; those that no sheet has are left out.
 * @returns What the element wears now.
 */
export function wear(
  root: ShadowRoot,
  words: string,
  worn: readonly CSSStyleSheet[],
): readonly CSSStyleSheet[] {
  const own = root.adoptedStyleSheets.filter((sheet) => !worn.includes(sheet));
  const known: readonly Sheets[] = [themes, shapes];
  const sheets = words
    .split(/\s+/)
    .flatMap((word) => known.map((all) => all[word]?.styleSheet))
    .filter((sheet) => sheet !== undefined);
  root.adoptedStyleSheets = [...own, ...sheets];
  return sheets;
}
