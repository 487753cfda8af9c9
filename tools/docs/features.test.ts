import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folders = ['e2e', 'packages/consent/src', 'packages/service/src/consent'];
const tests = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(test|e2e)\.ts$/.test(name))
    .map((name) => join(folder, name)),
);

/** Titles of a file: of single tests, and of groups. */
const titlesIn = (path: string): string =>
  [...readFileSync(join(root, path), 'utf8').matchAll(/(?:it|describe)\(\s*(['"`])(.*?)\1/g)]
    .map(([, , title]) => title)
    .join('\n');

/** Rows of the table that compares us with others: our word, and the test that holds it. */
const rows = (language: string) =>
  readFileSync(join(root, `docs/${language}/consent.md`), 'utf8')
    .split('\n')
    .filter((line) => /^\| .*`[\w/.-]+\.ts`: /.test(line))
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      const [, file = '', title = ''] = /^`(.+)`: (.+)$/.exec(cells[7] ?? '') ?? [];
      return { feature: cells[1] ?? '', ours: cells[2] ?? '', file, title };
    });

describe.each(['ru', 'en'])('the table of features, %s', (language) => {
  const table = rows(language);

  it('says as much in either language', () => {
    expect(table.map(({ file, title }) => [file, title])).toEqual(
      rows('en').map(({ file, title }) => [file, title]),
    );
    expect(table.length).toBeGreaterThan(10);
  });

  it.each(table)('“$feature” is held by the test that it names', ({ ours, file, title }) => {
    expect(['да', 'yes']).toContain(ours);
    const found = tests.filter((path) => path === file || basename(path) === file);
    expect(found, `${file} is one file`).toHaveLength(1);
    expect(titlesIn(found[0] ?? '')).toContain(title);
  });
});
