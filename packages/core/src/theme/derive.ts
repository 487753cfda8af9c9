import type { AgencyTheme } from './agency-theme.js';
import { contrastOf, judge, washes, type Colours, type Verdict } from './contrast.js';
import { toHex, toOklch, type Oklch } from './oklch.js';

export type Scheme = 'light' | 'dark';

/** A colour that was too weak as given, and what stands in its place. */
export interface Moved {
  readonly scheme: Scheme;
  readonly name: string;
  readonly given: string;
  readonly used: string;
}

export interface DerivedTheme {
  readonly colours: Readonly<Record<Scheme, Colours>>;
  readonly moved: readonly Moved[];
  readonly verdicts: Readonly<Record<Scheme, readonly Verdict[]>>;
}

/** Where each colour begins in a scheme, before contrast has its say. */
interface Ground {
  readonly face: number;
  readonly ink: number;
  readonly soft: number;
  readonly edge: number;
  readonly line: number;
  readonly wash: number;
  readonly tinted: number;
  readonly tint: number;
  /** Step from a colour to its stronger self, and the way to more contrast. */
  readonly stronger: number;
  readonly status: number;
}

const grounds: Readonly<Record<Scheme, Ground>> = {
  light: {
    ...{ face: 1, ink: 0.26, soft: 0.46, edge: 0.58, line: 0.9, wash: 0.97 },
    ...{ tinted: 0.958, tint: 0.018, stronger: -0.07, status: 0.46 },
  },
  dark: {
    ...{ face: 0.22, ink: 0.95, soft: 0.79, edge: 0.65, line: 0.38, wash: 0.27 },
    ...{ tinted: 0.3, tint: 0.05, stronger: 0.07, status: 0.8 },
  },
};

/** Hues that people read as good, waiting and late where the agency names none, in degrees. */
const statusHues = { good: 155, wait: 65, late: 27 } as const;
const statusChroma = 0.12;
const ordinaryFocus = '#ffb000';

/** Every colour of both schemes from the few that an agency gives; what was too weak is moved. */
export function deriveTheme(theme: AgencyTheme): DerivedTheme {
  const moved: Moved[] = [];
  const light = colour(theme, 'light', moved);
  const dark = colour(theme, 'dark', moved);
  return {
    colours: { light, dark },
    moved,
    verdicts: { light: judge(light), dark: judge(dark) },
  };
}

function colour(theme: AgencyTheme, scheme: Scheme, moved: Moved[]): Colours {
  const at = grounds[scheme];
  const isLight = scheme === 'light';
  const brand = toOklch(theme.accent);
  const grey = toOklch(theme.neutral ?? theme.accent);
  const tone = (lightness: number, chroma: number) =>
    toHex({ lightness, chroma: Math.min(grey.chroma, chroma), hue: grey.hue });
  const face = (isLight && theme.face) || tone(at.face, isLight ? 0 : 0.014);
  const status = (name: keyof typeof statusHues): Oklch => {
    const given = theme[name];
    return given
      ? toOklch(given)
      : { lightness: at.status, chroma: statusChroma, hue: statusHues[name] };
  };
  const washOf = ({ chroma, hue }: Oklch) =>
    toHex({ lightness: at.tinted, chroma: Math.min(chroma, at.tint), hue });
  const laid: Record<string, string> = {
    face,
    wash: tone(at.wash, isLight ? 0.006 : 0.016),
    'accent-wash': washOf(brand),
    'good-wash': washOf(status('good')),
    'wait-wash': washOf(status('wait')),
    'late-wash': washOf(status('late')),
  };
  const everywhere = washes.map((name) => laid[name] ?? face);
  const step = at.stronger > 0 ? 0.004 : -0.004;
  /** Takes a colour, and moves its lightness until it is seen on all these grounds. */
  const seen = (
    name: keyof AgencyTheme,
    from: Oklch,
    under: readonly string[],
    least: number,
    towards = step,
  ) => {
    const used = moveUntil(from, under, least, towards);
    const given = String(theme[name] ?? '');
    // In the dark every colour is expected to be another.
    if (given && isLight && used !== given.toLowerCase()) moved.push({ scheme, name, given, used });
    return used;
  };
  const ink = (isLight && theme.ink) || tone(at.ink, isLight ? 0.03 : 0.008);
  const accent = seen('accent', isLight ? brand : lighter(brand), everywhere, 4.5);
  const strong = toOklch(accent);
  const laidFor = (name: string) => [face, laid['wash'] ?? face, laid[`${name}-wash`] ?? face];
  const focus = toOklch(theme.focus ?? ordinaryFocus);
  return {
    ink,
    soft: moveUntil(toOklch(tone(at.soft, 0.02)), everywhere, 4.6, step),
    line: tone(at.line, 0.008),
    edge: moveUntil(toOklch(tone(at.edge, 0.02)), everywhere, 3.2, step),
    ...laid,
    accent,
    'accent-strong': toHex({ ...strong, lightness: strong.lightness + at.stronger }),
    'on-accent': best(accent, [face, ink, '#ffffff', '#000000']),
    good: seen('good', status('good'), laidFor('good'), 4.5),
    wait: seen('wait', status('wait'), laidFor('wait'), 4.5),
    late: seen('late', status('late'), everywhere, 4.5),
    // Its outer band is the ink, so that the ring is dark on light and light on dark.
    focus: seen('focus', focus, [ink], 3, -step),
    'focus-edge': ink,
  };
}

/** A brand colour on a dark ground: as light as the text there likes it. */
const lighter = (brand: Oklch): Oklch => ({
  ...brand,
  lightness: Math.max(brand.lightness, 0.75),
  chroma: Math.min(brand.chroma, 0.14),
});

function moveUntil(from: Oklch, under: readonly string[], least: number, step: number): string {
  for (let lightness = from.lightness; lightness >= 0 && lightness <= 1; lightness += step) {
    const hex = toHex({ ...from, lightness });
    if (under.every((ground) => contrastOf(hex, ground) >= least)) return hex;
  }
  return toHex({ ...from, lightness: step > 0 ? 1 : 0 });
}

/** The first that reads well, else the one that reads best. */
const best = (under: string, candidates: readonly string[]): string =>
  candidates.find((one) => contrastOf(one, under) >= 4.5) ??
  [...candidates].sort((a, b) => contrastOf(b, under) - contrastOf(a, under))[0] ??
  '#000000';
