import type { AgencyTheme } from './agency-theme.js';
import type { DerivedTheme } from './derive.js';

/** Room between things in em, as tokens/size.tokens.json has it. */
const spaces = [0.25, 0.5, 0.75, 1, 1.5, 2];

const em = (value: number) => `${Number(value.toFixed(3))}em`;

/** Tokens of size that the theme changes. */
function sizesOf({ radius, space, text, line }: AgencyTheme): [string, string][] {
  return [
    ...(radius === undefined
      ? []
      : ([
          ['radius-small', em(radius * 0.64)],
          ['radius-medium', em(radius)],
          ['radius-large', em(radius * 1.28)],
        ] as [string, string][])),
    ...(space === undefined
      ? []
      : spaces.map((one, index): [string, string] => [`space-${index + 1}`, em(one * space)])),
    ...(text === undefined ? [] : ([['text-size', String(text)]] as [string, string][])),
    ...(line === undefined ? [] : ([['text-line', String(line)]] as [string, string][])),
  ];
}

const block = (selector: string, lines: readonly (readonly [string, string])[], indent = '') =>
  [
    `${indent}${selector} {`,
    ...lines.map(([name, value]) => `${indent}  --zabota-${name}: ${value};`),
    `${indent}}`,
  ].join('\n');

/**
 * The style sheet of a theme, to be linked from the agency's pages.
 *
 * Light colours for every browser; where `light-dark()` is known each colour follows the scheme
 * the touchpoint wears. The contrast schemes get their own colours back: the people who need them
 * come before the brand (A06).
 */
export function themeCss(theme: AgencyTheme, { colours }: DerivedTheme): string {
  const names = Object.keys(colours.light);
  const colour = (value: (name: string) => string) =>
    names.map((name) => [`color-${name}`, value(name)] as const);
  const light = (name: string) => colours.light[name] ?? '';
  const dark = (name: string) => colours.dark[name] ?? '';
  const contrast = colour(() => 'initial');
  return [
    block(':root', [...colour(light), ...sizesOf(theme)]),
    '@supports (color: light-dark(#000, #fff)) {',
    block(
      ':root',
      colour((name) => `light-dark(${light(name)}, ${dark(name)})`),
      '  ',
    ),
    '}',
    block("[data-zabota-theme*='-on-'], [theme*='-on-']", contrast),
    '/* The words of the script tag hold for the whole page. */',
    block(":root:has(script[data-theme*='-on-'])", contrast),
    '',
  ].join('\n');
}
