import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTheme, type AgencyTheme } from './agency-theme.js';
import { contrastOf, judge } from './contrast.js';
import { deriveTheme } from './derive.js';
import { figmaTokens } from './figma.js';
import { toHex, toOklch } from './oklch.js';
import { themeCss } from './theme-css.js';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

describe('colours', () => {
  it('come back from OKLCH as they went', () => {
    fc.assert(fc.property(colour, (hex) => toHex(toOklch(hex)) === hex));
  });

  it('have the lightness that CSS Color 4 gives them', () => {
    // Values of the specification: oklch(62.796% 0.25768 29.2339) is red.
    const red = toOklch('#ff0000');
    expect(red.lightness).toBeCloseTo(0.62796, 4);
    expect(red.chroma).toBeCloseTo(0.25768, 4);
    expect(red.hue).toBeCloseTo(29.234, 2);
  });

  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.478],
    ['#0a58b0', '#ffffff', 6.92],
  ])('%s on %s has a contrast of %d', (one, other, ratio) => {
    expect(contrastOf(one, other)).toBeCloseTo(ratio, 2);
    expect(contrastOf(other, one)).toBeCloseTo(ratio, 2);
  });
});

describe('A24, A06: an agency’s look from one colour', () => {
  it('A112: keeps every contrast in light and dark, whatever the colour of the brand', () => {
    fc.assert(
      fc.property(colour, colour, (accent, neutral) => {
        const { verdicts } = deriveTheme({ accent, neutral });
        const weak = [...verdicts.light, ...verdicts.dark].filter(({ holds }) => !holds);
        expect(weak).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a colour that reads well as it was given', () => {
    const { colours, moved } = deriveTheme({ accent: '#7a1f3d' });
    expect(colours.light['accent']).toBe('#7a1f3d');
    expect(moved).toEqual([]);
  });

  it('moves a colour that is too weak, no further than it must, and says so', () => {
    const { colours, moved } = deriveTheme({ accent: '#ff9900' });
    expect(moved).toEqual([
      { scheme: 'light', name: 'accent', given: '#ff9900', used: colours.light['accent'] },
    ]);
    const strongest = Math.min(
      ...judge(colours.light)
        .filter(({ over }) => over === 'accent')
        .map(({ ratio }) => ratio),
    );
    expect(strongest).toBeGreaterThanOrEqual(4.5);
    expect(strongest).toBeLessThan(4.7);
  });

  it('says which pair is too weak where the agency’s own text and ground do not fit', () => {
    const { verdicts } = deriveTheme({ accent: '#7a1f3d', ink: '#999999', face: '#ffffff' });
    const weak = verdicts.light.filter(({ holds }) => !holds);
    expect(weak.map(({ over, under }) => `${over} on ${under}`)).toContain('ink on face');
  });
});

describe('a theme file', () => {
  it('is read where it is right', () => {
    const theme: AgencyTheme = { accent: '#7A1F3D', radius: 0, space: 1.25, line: 1.6 };
    expect(readTheme(theme)).toEqual({ theme });
  });

  it.each([
    [[], 'A theme is an object'],
    [{}, '"accent", the colour of the brand, is missing'],
    [{ accent: 'red' }, '"accent" must be a colour such as'],
    [{ accent: '#7a1f3d', radius: 9 }, '"radius" must be a number from 0 to 2'],
    [{ accent: '#7a1f3d', font: 'Arial' }, '"font" is not a value of a theme. There are: accent,'],
  ])('says in a sentence what to mend in %j', (value, sentence) => {
    const read = readTheme(value);
    expect('faults' in read && read.faults.join(' ')).toContain(sentence);
  });
});

describe('the style sheet of a theme', () => {
  const theme: AgencyTheme = { accent: '#7a1f3d', radius: 0.25, space: 2, text: 1.1 };
  const css = themeCss(theme, deriveTheme(theme));

  it('gives light colours to every browser, and dark ones to those that can choose', () => {
    expect(css).toMatch(/^:root \{\n {2}--zabota-color-ink: #/);
    expect(css).toContain('--zabota-color-accent: #7a1f3d;');
    expect(css).toMatch(
      /@supports \(color: light-dark\(#000, #fff\)\) \{[^}]*light-dark\(#7a1f3d, #/,
    );
  });

  it('A06: leaves the contrast schemes their own colours', () => {
    expect(css).toMatch(
      /\[data-zabota-theme\*='-on-'\], \[theme\*='-on-'\] \{\n {2}--zabota-color-ink: initial;/,
    );
    expect(css).toContain(":root:has(script[data-theme*='-on-'])");
  });

  it('changes the sizes that were given, and no others', () => {
    expect(css).toContain('--zabota-radius-medium: 0.25em;');
    expect(css).toContain('--zabota-space-6: 4em;');
    expect(css).toContain('--zabota-text-size: 1.1;');
    expect(css).not.toContain('--zabota-text-line');
  });
});

it('A24: design tools get colours by their parts and lengths in pixels', () => {
  expect(figmaTokens({ ink: '#1b2430' }, { 'space-1': 0.25 }, { ink: 'Text.' })).toEqual({
    color: {
      ink: {
        $type: 'color',
        $value: {
          colorSpace: 'srgb',
          components: [0.1059, 0.1412, 0.1882],
          alpha: 1,
          hex: '#1b2430',
        },
        $description: 'Text.',
      },
    },
    size: { 'space-1': { $type: 'dimension', $value: { value: 4, unit: 'px' } } },
  });
});
