/**
 * @param {[name: string, verdicts: readonly import('../src/theme/contrast.js').Verdict[]][]} themes
 * @returns {string} a Markdown table: a row for each pair of colours that meet, a column for each theme.
 */
export function contrastTable(themes) {
  const [[, pairs]] = themes;
  const rows = pairs.map(({ over, under, least }, at) => {
    const cells = themes.map(([, verdicts]) => verdicts[at].ratio.toFixed(2));
    return `| ${over} on ${under} | ${least} | ${cells.join(' | ')} |`;
  });
  const head = `| pair | least | ${themes.map(([theme]) => theme).join(' | ')} |`;
  const rule = `|---|---:|${themes.map(() => '---:').join('|')}|`;
  const title =
    '# Contrast of the tokens\n\nWritten by `tools/build-tokens.mjs`; a weak pair fails the build.\n';
  return `${[title, head, rule, ...rows].join('\n')}\n`;
}
