/**
 * A colour by lightness (0-1), chroma (0-0.4) and hue (degrees), in which equal steps look equal.
 * Formulas and matrices: Björn Ottosson, "A perceptual color space for image processing", 2020,
 * as CSS Color 4 has them.
 */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

type Triple = readonly [number, number, number];

const toLinear = (part: number) =>
  part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
const fromLinear = (part: number) =>
  part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;

/** Red, green and blue of `#rrggbb`, each 0-1. */
export const partsOf = (hex: string): Triple =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Triple;

/** The same, in light instead of signal: what luminance is counted from. */
export const lightOf = (hex: string): Triple => partsOf(hex).map(toLinear) as unknown as Triple;

/** @param hex `#rrggbb` */
export function toOklch(hex: string): Oklch {
  const [red, green, blue] = lightOf(hex);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short;
  return {
    lightness: 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    chroma: Math.hypot(a, b),
    hue: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360,
  };
}

function linearOf({ lightness, chroma, hue }: Oklch): Triple {
  const [a, b] = [
    chroma * Math.cos((hue * Math.PI) / 180),
    chroma * Math.sin((hue * Math.PI) / 180),
  ];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
}

const isShown = (parts: Triple) => parts.every((part) => part > -0.0005 && part < 1.0005);

/** `#rrggbb`; a colour that no screen shows keeps lightness and hue, and loses chroma until one does. */
export function toHex(colour: Oklch): string {
  const lightness = Math.min(1, Math.max(0, colour.lightness));
  let { chroma } = colour;
  while (chroma > 0 && !isShown(linearOf({ ...colour, lightness, chroma }))) {
    chroma = Math.max(0, chroma - 0.002);
  }
  const parts = linearOf({ ...colour, lightness, chroma }).map((part) =>
    Math.round(255 * Math.min(1, Math.max(0, fromLinear(Math.max(0, part))))),
  );
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
