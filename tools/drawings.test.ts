import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './packages.mjs';

/** What people see, but for the files that an agency's own site would bring. */
const shown = ['packages', 'stories'];
const isShown = (file: string) =>
  /\.(ts|js|mjs|html|css|mdx)$/.test(file) &&
  /^(packages\/[^/]+\/src|packages\/service\/(pages|demo-pages|demo-site|guide-pages)|stories)\//.test(
    file,
  ) &&
  !/\.test\.ts$|\/generated\//.test(file);

const files = shown
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => !file.includes('node_modules') && !file.includes('dist/'))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  )
  .filter(isShown);
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** Drawings of what changes: they say it in words to those who do not see them. */
const ofData = [
  'packages/complaint/src/receipt/qr-code.ts',
  'packages/feedback/src/satisfaction/trend.view.ts',
];
const oneSet = ['packages/core/src/icons/icon.ts', 'packages/core/src/pictures/picture.ts'];

/** Arrows, technical signs, shapes, dingbats and emoji: each system draws and reads them its own way. */
const glyph = /[\u2190-\u21ff\u2300-\u23ff\u2500-\u27bf\u2900-\u2bff\u{1f000}-\u{1faff}]/u;
/** What these write goes to a terminal, where no drawing is. */
const forTerminals = /^packages\/(plain|service\/src\/requirement\/content)\//;
const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, '');

describe('icons', () => {
  it('A06: nothing draws but the one set and what shows data', () => {
    expect(files.filter((file) => read(file).includes('<svg')).sort()).toEqual(
      [...ofData, ...oneSet].sort(),
    );
  });

  it.each(ofData)('A06: %s has a name for those who do not see it', (file) => {
    for (const [svg] of read(file).matchAll(/<svg[^>]*>/g)) {
      expect(svg).toContain('role="img"');
      expect(svg).toMatch(/aria-label=\$\{/);
    }
  });

  it('A06: no sign of a font and no emoji stands in for an icon', () => {
    const onPages = files.filter((file) => !forTerminals.test(file));
    expect(onPages.filter((file) => glyph.test(withoutComments(read(file))))).toEqual([]);
  });
});
