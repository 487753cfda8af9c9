import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pairs } from '../../packages/core/src/theme/contrast.js';
import { settings } from '../../packages/service/src/config/settings.table.js';
import { contrastGuide, readContrast } from './contrast.mjs';
import { readRequirements, taggedTitles } from './coverage.mjs';
import {
  isMade,
  languages,
  readContents,
  readGuides,
  root,
  slugsOf,
  type Guide,
} from './guides.mjs';
import { anchorOf, render } from './render.mjs';
import { settingsTable, settingsIn } from './settings.mjs';

const guides = { ru: readGuides('ru'), en: readGuides('en') };

const readmes = [
  'README.md',
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/README.md`),
].filter((file) => existsSync(join(root, file)));

const everyFile = [
  ...new Set([...guides.en, ...guides.ru].map(({ file }) => file)),
  ...readmes,
].filter((file) => existsSync(join(root, file)));

const linksOf = (markdown: string) =>
  [...markdown.replace(/```[\s\S]*?```/g, '').matchAll(/\]\(([^)\s]+)\)/g)].map(
    ([, href = '']) => href,
  );

const headingsOf = (markdown: string) =>
  [...markdown.replace(/```[\s\S]*?```/g, '').matchAll(/^(#+) (.+)$/gm)].map(
    ([, marks = '', text = '']) => ({ level: marks.length, text: text.replace(/[`*]/g, '') }),
  );

describe('A24: the guides', () => {
  it.each(everyFile)('%s: every link leads to something that exists', (file) => {
    const markdown = readFileSync(join(root, file), 'utf8');
    const broken = linksOf(markdown).filter((href) => {
      if (/^(https?|mailto|tel):/.test(href)) return false;
      const [path = '', anchor] = href.split('#');
      const target = path ? join(root, dirname(file), path) : join(root, file);
      if (path && !existsSync(target) && !isMade(basename(path, '.md'))) return true;
      if (!anchor || !target.endsWith('.md')) return false;
      const anchors = headingsOf(readFileSync(target, 'utf8')).map(({ text }) => anchorOf(text));
      return !anchors.includes(decodeURIComponent(anchor));
    });
    expect(broken).toEqual([]);
  });

  it('stand in the contents, each in both languages', () => {
    const listed = readContents()
      .flatMap(({ guides: entries }) => entries)
      .filter((entry) => typeof entry === 'string' && !isMade(entry));
    for (const language of languages) expect(slugsOf(language).sort()).toEqual([...listed].sort());
  });

  const both = guides.en.filter(({ written, slug }) => written === 'en' && twin(slug));
  function twin(slug: string) {
    return guides.ru.find((guide) => guide.slug === slug && guide.written === 'ru');
  }

  it.each(both)('$slug says the same in both languages, heading by heading', (english) => {
    const russian = twin(english.slug) as Guide;
    const shape = ({ markdown }: Guide) => headingsOf(markdown).map(({ level }) => level);
    expect(shape(russian)).toEqual(shape(english));
    // Code is the same in both but for the words for people in it.
    const blocks = ({ markdown }: Guide) =>
      [...markdown.matchAll(/^```(\w*)/gm)].map(([, kind]) => kind);
    expect(blocks(russian)).toEqual(blocks(english));
  });

  it.each(languages)('bring no inline style: their policy blocks it (%s)', (language) => {
    const styled = guides[language].filter((guide) =>
      /<[^>]+ style=/.test(render(guide, new Set()).html),
    );
    expect(styled.map(({ slug }) => slug)).toEqual([]);
  });

  it.each(languages)('show no comment that is there for a tool or a test (%s)', (language) => {
    const commented = guides[language].filter((guide) =>
      render(guide, new Set()).html.includes('<p>&lt;!--'),
    );
    expect(commented.map(({ slug }) => slug)).toEqual([]);
  });

  it.each(languages)('name every setting of the service (%s)', (language) => {
    const guide = guides[language].find(({ slug }) => slug === 'running-the-service');
    expect(settingsIn(guide?.markdown ?? '')).toBe(settingsTable(settings, language));
  });

  it('become pages with anchors, without markup from the text', () => {
    const guide: Guide = {
      language: 'ru',
      written: 'ru',
      slug: 'start',
      file: 'docs/ru/start.md',
      markdown:
        '# Начало\n\n## Тег\n\n<b>x</b> [дальше](embedding.md#так) [код](../../package.json)',
    };
    const { title, html, sections } = render(guide, new Set(['embedding']));
    expect(title).toBe('Начало');
    expect(html).toContain('<h2 id="тег">Тег</h2>');
    expect(html).toContain('&lt;b&gt;x&lt;/b&gt;');
    expect(html).toContain(`<a href="/docs/ru/embedding#${encodeURI('так')}">дальше</a> код`);
    expect(sections.map(({ anchor }) => anchor)).toEqual(['', 'тег']);
  });

  it('A06: say in each cell of a table what heads its column, for phones', () => {
    const markdown = '# Начало\n\n| Имя | Пример |\n| --- | --- |\n| `PORT` | `8080` |';
    const guide: Guide = {
      language: 'ru',
      written: 'ru',
      slug: 'a',
      file: 'docs/ru/a.md',
      markdown,
    };
    expect(render(guide, new Set()).html).toContain(
      '<td data-head="Пример"><code>8080</code></td>',
    );
  });
});

describe('the contrast page', () => {
  it.each(languages)(
    'A24: tells every pair in every theme, each above what it needs (%s)',
    (language) => {
      const [head = [], ...rows] = readContrast();
      const { markdown } = contrastGuide(language);
      const told = markdown.split('\n').filter((line) => line.startsWith('| `'));
      expect(told.length).toBe(rows.length);
      expect(rows.length).toBe(pairs.length);
      for (const theme of head.slice(2)) expect(markdown).toContain(`\`${theme}\``);
      for (const [, least, ...ratios] of rows)
        for (const ratio of ratios) expect(Number(ratio)).toBeGreaterThanOrEqual(Number(least));
    },
  );
});

describe('the coverage page', () => {
  it('knows every requirement, each once', () => {
    const ids = readRequirements().flatMap(({ requirements }) => Object.keys(requirements));
    const expected = Array.from({ length: 116 }, (_, at) => `A${String(at + 1).padStart(2, '0')}`);
    expect(ids).toEqual(expected);
  });

  it('reads numbers from the titles of tests and from nothing else', () => {
    const id = (number: number) => `A${number}`;
    const source = `
      // ${id(90)} in a comment
      describe('${id(18)}: stops', () => {
        it.each([['${id(91)}', f(1)]])("${id(25)}, ${id(54)}: %s", () => {});
        it(\`no number\`, () => expect('${id(92)}').toBe(1));
      });`;
    expect(taggedTitles(source).map((one) => one.id)).toEqual([id(18), id(25), id(54)]);
  });
});
