import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from './command/run.js';

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** Inside the package, so that a snippet finds `@zabota/plain` as its reader would. */
const cache = path('.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(`${cache}/docs-`);
afterAll(() => rmSync(folder, { recursive: true }));

/** Fenced blocks of one language in a guide. */
const blocks = (guide: string, language: string) =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, code = '']) => code,
  );

/** Every `expression; // → value` of a snippet becomes a pair that can be compared. */
const comparing = (code: string) =>
  `export const pairs = [];\n${code.replace(/^(.+); \/\/ → (.+)$/gm, 'pairs.push([$1, $2]);')}`;

describe.each(['en', 'ru'])('A05: the guide in %s says what happens', (lang) => {
  const guide = readFileSync(path(`../../docs/${lang}/plain-language.md`), 'utf8');

  it('its command prints what the guide shows', () => {
    const [file = ''] = blocks(guide, 'md');
    const [call = ''] = blocks(guide, 'sh');
    const [expected = ''] = blocks(guide, 'text');
    writeFileSync(`${folder}/heating.md`, file);
    let printed = '';
    const print = (text: string) => (printed += `${text}\n`);
    const [npx, name, ...args] = call.trim().split(' ');
    expect([npx, name]).toEqual(['npx', 'zabota-plain']);
    expect(run(args, { folder, print, complain: print })).toBe(1);
    expect(printed).toBe(expected);
  });

  it('its code gives the values in its comments', async () => {
    const [code = ''] = blocks(guide, 'js');
    const file = `${folder}/snippet-${lang}.mjs`;
    writeFileSync(file, comparing(code));
    const { pairs } = (await import(pathToFileURL(file).href)) as { pairs: [unknown, unknown][] };
    expect(pairs.length).toBeGreaterThan(5);
    for (const [value, expected] of pairs) expect(value).toEqual(expected);
  });

  it('passes its own gate', () => {
    let printed = '';
    const print = (text: string) => (printed += text);
    const skipExamples = guide
      .replace(/```[\s\S]*?```/g, '')
      .replace(/^\|.*$/gm, '')
      .replace(/«[^»]*»|“[^”]*”/g, '0');
    writeFileSync(`${folder}/guide.${lang}.md`, skipExamples);
    const code = run(['check', `guide.${lang}.md`], { folder, print, complain: print });
    expect(code, printed).toBe(0);
  });
});
