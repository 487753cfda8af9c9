import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { paths } from '../../packages/contract/src/paths.js';
import { settings } from '../../packages/service/src/config/settings.table.js';
import { elements, root } from '../packages.mjs';
import { allSnippets, inlineScripts, snippetsIn } from './snippets.mjs';

const snippets = allSnippets();
const ofKind = (...kinds: string[]) => snippets.filter(({ kind }) => kinds.includes(kind));

/** Kinds that another test runs, or that are shown and not run. */
const elsewhere = {
  html: 'e2e/docs.e2e.ts puts them into a page',
  md: 'packages/plain/src/docs.test.ts reads them',
  text: 'packages/plain/src/docs.test.ts compares them',
  sql: 'packages/service/src/documentation/guide.sql.test.ts runs it',
  '': 'policies and trees: nothing that runs',
};

describe('A108: code in the guides', () => {
  it('is of a kind that some test runs', () => {
    const known = ['ts', 'js', 'css', 'sh', 'json', 'yaml', 'http', ...Object.keys(elsewhere)];
    expect(snippets.filter(({ kind }) => !known.includes(kind)).map(({ place }) => place)).toEqual(
      [],
    );
    expect(snippets.length).toBeGreaterThan(25);
  });

  it.each(ofKind('css'))('$place: style names tokens, parts and tags that exist', ({ code }) => {
    const tokens = readFileSync(join(root, 'packages/core/src/tokens/tokens.styles.ts'), 'utf8');
    const themes = readFileSync(join(root, 'packages/core/src/tokens/themes.styles.ts'), 'utf8');
    for (const [token] of code.matchAll(/--zabota-[\w-]+/g))
      expect(tokens + themes).toContain(token);
    const parts = 'form step field label hint error summary notice actions submit receipt'.split(
      ' ',
    );
    for (const [, part] of code.matchAll(/::part\((\w+)\)/g)) expect(parts).toContain(part);
    const tags = elements.map(({ tag }) => tag);
    for (const [tag] of code.matchAll(/(?<![\w-])zabota-[a-z-]+/g)) expect(tags).toContain(tag);
  });

  it.each(ofKind('sh'))('$place: commands exist', ({ code }) => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const variables = new Set<string>(Object.values(settings).map(({ name }) => name));
    for (const line of code
      .replaceAll('\\\n', ' ')
      .split('\n')
      .filter((one) => one && !one.startsWith('#'))) {
      const words = line.split(/\s+/);
      const assigned = words.filter((word) => /^[A-Z_]+=/.test(word));
      for (const word of assigned) expect(variables).toContain(word.split('=')[0]);
      const [command, first = '', second = ''] = words.slice(assigned.length);
      if (command === 'npm') {
        const script = first === 'run' ? second : first;
        expect(first === 'ci' || first === 'install' || script in scripts, line).toBe(true);
      }
      if (command === 'npx')
        expect(existsSync(join(root, 'node_modules/.bin', first)), line).toBe(true);
    }
  });

  it.each(ofKind('http'))('$place: the operation is in the contract', ({ code }) => {
    const [method, address = ''] = (code.split('\n')[0] ?? '').split(' ');
    const url = address.replace(/\{(\w+)\}/g, ':$1').replace(/\?.*/, '');
    expect(Object.values(paths)).toContainEqual({ method, url });
  });

  it.each(ofKind('yaml'))('$place: YAML can be read', ({ code }) => {
    expect(() => parse(code) as unknown).not.toThrow();
  });

  it.each(ofKind('json'))('$place: JSON can be read', ({ code }) => {
    expect(() => JSON.parse(code) as unknown).not.toThrow();
  });
});

describe('A108: code in the guides, as the compiler sees it', () => {
  const folder = join(root, '.cache/snippets');
  const scripts = [
    ...ofKind('ts', 'js'),
    ...ofKind('html').flatMap(({ code, ...one }) =>
      inlineScripts(code).map((script) => ({ ...one, code: script })),
    ),
  ];
  const faults = new Map<string, string[]>();

  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
    const files = scripts.map(({ code, given, place }, index) => {
      const file = join(folder, `${index}.ts`);
      // A value that stands there to be read, as in `report.passed; // false`, is no mistake.
      writeFileSync(file, `${given}\n${code}\nexport {};\n`);
      return { file, place };
    });
    const base = ts.readConfigFile(join(root, 'tsconfig.check.json'), (path) =>
      ts.sys.readFile(path),
    );
    const { options } = ts.parseJsonConfigFileContent(base.config, ts.sys, root);
    const program = ts.createProgram(
      files.map(({ file }) => file),
      {
        ...options,
        noUnusedLocals: false,
        noUnusedParameters: false,
        incremental: false,
        verbatimModuleSyntax: false,
        noUncheckedIndexedAccess: false,
      },
    );
    for (const { file, place } of files) {
      const source = program.getSourceFile(file);
      const found = ts.getPreEmitDiagnostics(program, source);
      faults.set(
        place,
        found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
      );
    }
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(scripts)('$place: compiles against what we publish', ({ place }) => {
    expect(faults.get(place)).toEqual([]);
  });
});

describe('the reading of snippets', () => {
  it('takes what a reader has by then from the comment before the block', () => {
    const markdown =
      'Text\n\n<!-- given\ndeclare const a: number;\n-->\n\n```ts\na + 1;\n```\n\n```sh\nnpm start\n```\n';
    expect(snippetsIn('x.md', markdown)).toMatchObject([
      { kind: 'ts', code: 'a + 1;\n', given: 'declare const a: number;\n' },
      { kind: 'sh', given: '', place: 'x.md:11' },
    ]);
  });
});
