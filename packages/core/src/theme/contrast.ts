import { lightOf } from './oklch.js';

/** Colours of a theme by name, `#rrggbb` each: `ink`, `face`, `accent` … (tokens/light.tokens.json). */
export type Colours = Readonly<Record<string, string>>;

/** Two colours that meet on the screen, and the least contrast between them. */
export interface Pair {
  readonly over: string;
  readonly under: string;
  /** 4.5 for text (WCAG 2.2, 1.4.3), 3 for controls and focus (1.4.11). */
  readonly least: 4.5 | 3;
}

export interface Verdict extends Pair {
  readonly ratio: number;
  readonly holds: boolean;
}

/** Grounds on which anything may stand. */
export const washes = ['face', 'wash', 'accent-wash', 'good-wash', 'wait-wash', 'late-wash'];

const text: readonly (readonly [string, string])[] = [
  ...washes.flatMap((ground) =>
    ['ink', 'soft', 'accent', 'accent-strong', 'late'].map((over) => [over, ground] as const),
  ),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['good', 'face'],
  ['good', 'wash'],
  ['good', 'good-wash'],
  ['wait', 'face'],
  ['wait', 'wash'],
  ['wait', 'wait-wash'],
  ['face', 'good'],
];

/** Edges of controls and the focus ring. One band of the ring is enough on any ground. */
const controls: readonly (readonly [string, string])[] = [
  ...washes.map((ground) => ['edge', ground] as const),
  ...washes.map((ground) => ['focus-edge', ground] as const),
  ['focus', 'focus-edge'],
];

/** Every pair of colours that meet in a touchpoint. */
export const pairs: readonly Pair[] = [
  ...text.map(([over, under]) => ({ over, under, least: 4.5 }) as const),
  ...controls.map(([over, under]) => ({ over, under, least: 3 }) as const),
];

/** Relative luminance of `#rrggbb`, 0-1 (WCAG 2.2). */
function luminance(hex: string): number {
  const [red, green, blue] = lightOf(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** What WCAG says of every pair of a theme (A06, A24). */
export const judge = (colours: Colours): readonly Verdict[] =>
  pairs.map((pair) => {
    const ratio = contrastOf(colours[pair.over] ?? '', colours[pair.under] ?? '');
    return { ...pair, ratio, holds: ratio >= pair.least };
  });
