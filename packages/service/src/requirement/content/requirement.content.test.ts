import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadContent } from '../../content/content.loader.js';

const demo = fileURLToPath(new URL('../../../content/', import.meta.url));
const folderOf = (root: string) => path.join(root, 'laws/ru/requirements');
let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'zabota-requirements-'));
  await cp(demo, root, { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

const change = async (file: string, from: string | RegExp, to: string) => {
  const name = path.join(folderOf(root), file);
  const text = await readFile(name, 'utf8');
  expect(text).toMatch(from);
  await writeFile(name, text.replace(from, to));
};
/** What the loader says when it refuses; empty when it publishes. */
const refusal = () =>
  loadContent(root).then(
    () => '',
    (error: Error) => error.message,
  );

describe('the requirements of the demo', async () => {
  const content = (await loadContent(demo)).get('demo-housing')!;

  it('A05: are at least 25 real ones of three fields, each in plain and in clear words', () => {
    const entries = [...content.on('2026-11-23').requirements.values()];
    expect(entries.length).toBeGreaterThanOrEqual(25);
    expect(new Set(entries.map(({ value }) => value.field))).toEqual(
      new Set(['housing', 'aviation', 'small-business']),
    );
    for (const { value } of entries)
      for (const lang of ['ru', 'en'] as const) {
        expect(value.texts[lang].clauses.every(({ clear }) => clear.length > 0)).toBe(true);
        expect(value.readability[lang].plain).toBeLessThanOrEqual(9);
      }
  });

  it('A44: name act, source and doubt; none claims to be held against the official source', () => {
    for (const { value } of content.requirements) {
      expect(value.official).toBe(false);
      expect(value.doubts?.length).toBeGreaterThan(0);
      expect(value.sources?.length ?? 0).toBeGreaterThan(0);
    }
  });

  it('A44: an edition holds until the next one comes', () => {
    const on = (day: string) =>
      content.on(day).requirements.get('housing-bill-by-15th')?.value.texts.ru.answer.text;
    expect(on('2026-02-28')).toContain('10-го');
    expect(on('2026-03-01')).toContain('15-го');
  });
});

describe('publishing is refused with file, line and remedy', () => {
  const file = 'drone-marking.ru.md';

  it.each([
    [
      'broken front matter',
      'kind: duty',
      'kind: [duty',
      /drone-marking\.ru\.md:\d+ the front matter is not YAML/,
    ],
    ['no front matter', /^---\n/, '', /:1 there is no front matter\. Begin with/],
    [
      'front matter without an end',
      /\n---\n/,
      '\n',
      /:1 the front matter has no end\. Write "---"/,
    ],
    ['a wrong value', 'kind: duty', 'kind: wish', /ru\.md:\d+ \/kind must be .* Mend it/],
    [
      'an unknown act',
      'act: decree-658',
      'act: decree-0',
      /no act "decree-0"\. Add acts\/decree-0\.yaml/,
    ],
    ['an unknown field', 'field: aviation', 'field: space', /no field "space"/],
    [
      'a dead link',
      'related: [drone-registration]',
      'related: [nowhere]',
      /no requirement "nowhere"/,
    ],
    ['an unknown check list', 'checklist: drone', 'checklist: nothing', /no check list "nothing"/],
    ['an unknown answer', "is: ['yes']", "is: ['maybe']", /waits for the answer "maybe"/],
    [
      'an unknown question',
      'question: number',
      'question: colour',
      /asks for "colour", which is no question/,
    ],
    [
      'a circle of rules',
      /any: \[.*\]/,
      'any: [{ condition: has, holds: true }]',
      /has → has rest on one another\. Cut/,
    ],
    [
      'an unknown heading',
      '## Зачем это нужно',
      '## Зачем',
      /"Зачем" is no known heading\. Use one of/,
    ],
    [
      'an empty part',
      /Стоит столько, сколько наклейка\./,
      '',
      /nothing stands under "## Сколько это стоит"/,
    ],
    ['a clause without an id', ' {#marks}', '', /is no clause\. Write "### /],
    ['no text that is easy to read', /::: clear[\s\S]*:::/, '', /has no easy-to-read text/],
    [
      'HTML',
      'По номеру найдут хозяина.',
      '<img src=x onerror=alert(1)>.',
      /HTML is not taken here/,
    ],
    [
      'a link that runs',
      'По номеру найдут хозяина.',
      '[нажми](javascript:alert(1)).',
      /a link is not taken here/,
    ],
    [
      'marks that nobody closes',
      'По номеру найдут хозяина.',
      '[[[[****____',
      /drone-marking\.ru\.md:\d+ /,
    ],
    [
      'an invisible character',
      'По номеру найдут',
      'По\u202e номеру найдут',
      /an invisible character U\+202E\. Delete it/,
    ],
    [
      'text with no end of a sentence',
      'По номеру найдут хозяина.',
      'По номеру найдут хозяина',
      /has no end\. Put a full stop/,
    ],
    [
      'mixed scripts',
      'По номеру найдут хозяина.',
      'По нoмеру найдут хозяина.',
      /plain language \(mixed-script\): "нoмеру"/,
    ],
    [
      'officialese',
      'По номеру найдут хозяина.',
      'В целях осуществления поиска владельца.',
      /plain language \(officialese\).*Write: /,
    ],
    [
      'aliases that multiply',
      'kind: duty',
      'kind: &a duty\nfacts: [*a]',
      /aliases \(&, \*\) are not taken|must/,
    ],
    [
      'the mark of assessors in a file',
      'official: false',
      'official: false\nassessed: true',
      /must NOT have.*assessed/,
    ],
  ] as const)('%s', async (_, from, to, expected) => {
    await change(file, from, to);
    expect(await refusal()).toMatch(expected);
  });

  it('a paragraph of 2 MB is named and not read on', async () => {
    await change(file, 'По номеру найдут хозяина.', `${'слово '.repeat(190_000)}.`);
    expect(await refusal()).toMatch(
      /ru\.md:\d+ a paragraph of 1140001 characters, at most 1500\. Split it/,
    );
  });

  it('words above the threshold are refused with what to change', async () => {
    const hard =
      'Осуществление предоставления государственной услуги приостанавливается уполномоченным органом исполнительной власти субъекта Российской Федерации на основании непредставления заявителем документов.';
    await change(
      file,
      'По номеру найдут хозяина.',
      Array(12).fill(hard).join(' ').slice(0, 1400) + '.',
    );
    expect(await refusal()).toMatch(/plain language \((grade|long-sentence)\)/);
  });

  it('easy-to-read text has a stricter threshold', async () => {
    await change(
      file,
      'Напишите номер на дроне. Потом летайте.',
      'Если вы уже получили номер, напишите его на дроне и только потом летайте с друзьями в поле.',
    );
    expect(await refusal()).toMatch(/plain language \(long-sentence\)/);
  });

  it('an English edition without the Russian one', async () => {
    await rm(path.join(folderOf(root), file));
    expect(await refusal()).toMatch(/drone-marking\.en\.md:1 the Russian edition is missing\. Add/);
  });

  it('a Russian text without the English one', async () => {
    await rm(path.join(folderOf(root), 'drone-marking.en.md'));
    expect(await refusal()).toMatch(/drone-marking\.ru\.md:1 the English text is missing\. Add/);
  });

  it('an edition whose name and day differ', async () => {
    await change('housing-bill-by-15th@2026-03-01.ru.md', 'from: 2026-03-01', 'from: 2026-04-01');
    expect(await refusal()).toMatch(/the name says 2026-03-01/);
  });

  it('an edition that does not say what has changed', async () => {
    await change('housing-bill-by-15th@2026-03-01.ru.md', /what:\n.*\n.*\n/, '');
    expect(await refusal()).toMatch(/a later edition says what has changed\. Add "what"/);
  });

  it('clauses that differ between the languages', async () => {
    await change('drone-marking.en.md', '{#marks}', '{#sign}');
    expect(await refusal()).toMatch(/drone-marking\.en\.md:\d+ has the clauses "sign"/);
  });

  it('a check list that asks about a clause that is not there', async () => {
    const list = path.join(root, 'laws/ru/checklists/drone.yaml');
    await writeFile(list, (await readFile(list, 'utf8')).replace('clause: marks', 'clause: gone'));
    expect(await refusal()).toMatch(
      /checklists\/drone\.yaml:1 question "number": there is no clause "gone"/,
    );
  });

  it('A44: one fact with two numbers on one day, with both places', async () => {
    await change(
      'capital-repair-fee@2026-03-01.ru.md',
      "housing-bill-day, value: '15'",
      "housing-bill-day, value: '16'",
    );
    expect(await refusal()).toMatch(
      /the fact "housing-bill-day" is \d+ here and \d+ in .*\.ru\.md:\d+\. Look into the act and mend one/,
    );
  });

  it('every fault of every file at once', async () => {
    for (const name of (await readdir(folderOf(root))).filter((one) => one.endsWith('.ru.md')))
      await change(name, /^kind: \w+/m, 'kind: none');
    expect((await refusal()).split('\n').length).toBeGreaterThan(29);
  });

  it('a line more above the words makes no new edition', async () => {
    const before = (await loadContent(root)).get('demo-housing')!.requirements;
    await change(file, '# Нужно', '\n\n# Нужно');
    const after = (await loadContent(root)).get('demo-housing')!.requirements;
    expect(after.map(({ version }) => version)).toEqual(before.map(({ version }) => version));
  });
});
