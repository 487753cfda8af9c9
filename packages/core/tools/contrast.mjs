/** Contrast of every pair of colours that meet, by WCAG 2.2 (1.4.3 and 1.4.11). */

const washes = ['face', 'wash', 'accent-wash', 'good-wash', 'wait-wash', 'late-wash'];

/** Text over ground: 4.5:1. */
const text = [
  ...washes.flatMap((ground) => [
    ['ink', ground],
    ['soft', ground],
    ['accent', ground],
    ['accent-strong', ground],
    ['late', ground],
  ]),
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

/** Edges of controls and the focus ring: 3:1. One band of the ring is enough on any ground. */
const controls = [
  ...washes.map((ground) => ['edge', ground]),
  ...washes.map((ground) => ['focus-edge', ground]),
  ['focus', 'focus-edge'],
];

/** Relative luminance of `#rrggbb`. */
function luminance(hex) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * @param {[name: string, tokens: Record<string, string>][]} themes
 * @returns {{ table: string, failures: object[] }} a Markdown table and the pairs that are too weak.
 */
export function checkContrast(themes) {
  const pairs = [...text.map((pair) => [...pair, 4.5]), ...controls.map((pair) => [...pair, 3])];
  const failures = [];
  const rows = pairs.map(([over, under, least]) => {
    const cells = themes.map(([theme, tokens]) => {
      const ratio = contrastOf(tokens[`color-${over}`], tokens[`color-${under}`]);
      if (ratio < least) failures.push({ theme, over, under, ratio, least });
      return ratio.toFixed(2);
    });
    return `| ${over} on ${under} | ${least} | ${cells.join(' | ')} |`;
  });
  const head = `| pair | least | ${themes.map(([theme]) => theme).join(' | ')} |`;
  const rule = `|---|---:|${themes.map(() => '---:').join('|')}|`;
  const title =
    '# Contrast of the tokens\n\nWritten by `tools/build-tokens.mjs`; a weak pair fails the build.\n';
  return { table: `${[title, head, rule, ...rows].join('\n')}\n`, failures };
}
