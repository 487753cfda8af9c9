/**
 * What an agency says of its look: at most twelve values, all but the first optional. The rest of
 * the tokens is derived from them and checked.
 */
export interface AgencyTheme {
  /** Colour of the brand: buttons, links, what is chosen. */
  readonly accent: string;
  /** Colour whose hue tints the greys; the accent's own by default. */
  readonly neutral?: string;
  /** Text. */
  readonly ink?: string;
  /** Ground that everything stands on. */
  readonly face?: string;
  /** Done, accepted. */
  readonly good?: string;
  /** We wait for the client. */
  readonly wait?: string;
  /** Late, or to be mended. */
  readonly late?: string;
  /** Inner band of the focus ring. */
  readonly focus?: string;
  /** Roundness of buttons and fields, in em: 0 is square. */
  readonly radius?: number;
  /** Times the ordinary room between things. */
  readonly space?: number;
  /** Times the page's own text size. */
  readonly text?: number;
  /** Height of a line. */
  readonly line?: number;
}

export const colourNames = [
  'accent',
  'neutral',
  'ink',
  'face',
  'good',
  'wait',
  'late',
  'focus',
] as const;

/** Least and most of each measure: past them touchpoints would not be readable or would not fit. */
export const measures = {
  radius: [0, 2],
  space: [0.75, 2],
  text: [0.875, 1.5],
  line: [1.4, 2],
} as const;

const isColour = (value: unknown) => typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);

/**
 * Reads what was written in a theme file.
 * @returns the theme, or what to mend: one sentence for each value.
 */
export function readTheme(
  value: unknown,
): { readonly theme: AgencyTheme } | { readonly faults: readonly string[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { faults: ['A theme is an object, such as { "accent": "#7a1f3d" }.'] };
  }
  const faults = Object.entries(value).flatMap(([name, given]) => faultOf(name, given));
  if (!('accent' in value)) faults.unshift('"accent", the colour of the brand, is missing.');
  return faults.length > 0 ? { faults } : { theme: value as AgencyTheme };
}

function faultOf(name: string, value: unknown): string[] {
  if ((colourNames as readonly string[]).includes(name)) {
    return isColour(value) ? [] : [`"${name}" must be a colour such as "#7a1f3d".`];
  }
  if (!(name in measures)) {
    const known = [...colourNames, ...Object.keys(measures)].join(', ');
    return [`"${name}" is not a value of a theme. There are: ${known}.`];
  }
  const [least, most] = measures[name as keyof typeof measures];
  const fits = typeof value === 'number' && value >= least && value <= most;
  return fits ? [] : [`"${name}" must be a number from ${least} to ${most}.`];
}
