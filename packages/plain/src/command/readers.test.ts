import { describe, expect, it } from 'vitest';
import type { Excerpt, Reader, Reading } from './excerpt.js';
import { readHtml } from './html.reader.js';
import { readMarkdown } from './markdown.reader.js';
import { readMdx } from './mdx.reader.js';
import { readScript } from './script.reader.js';
import { readXliff } from './xliff.reader.js';
import { readYaml } from './yaml.reader.js';

function read(reader: Reader, source: string, reading: Partial<Reading> = {}): Excerpt[] {
  const rest = { path: 'text', lang: undefined, kind: undefined, skip: new Set<string>() };
  return reader({ ...rest, source, ...reading });
}

const texts = (excerpts: readonly Excerpt[]) => excerpts.map(({ text }) => text);

/** The word in the file at the place that an excerpt names for it. */
function wordInFile(source: string, excerpt: Excerpt | undefined, word: string): string {
  const place = excerpt?.placeOf(excerpt.text.indexOf(word)) ?? -1;
  return source.slice(place, place + word.length);
}

describe('A05: Markdown gives its prose and nothing else', () => {
  it('leaves out code, targets, comments, HTML and rules', () => {
    const source = [
      '# Как *подать* заявление',
      '',
      'Зайдите [на сайт](https://example.ru/a "b") и нажмите',
      '**Отправить**. Команда `npm test` не нужна. <br> <!-- в целях -->',
      '',
      '```ts',
      'в целях',
      '```',
      '---',
      '- один пункт',
      '1. другой пункт',
      '',
      '| Срок | Плата |',
      '| --- | --: |',
      '| пять дней | нет |',
    ].join('\n');
    expect(texts(read(readMarkdown, source)).map((text) => text.trim())).toEqual([
      'Как подать заявление',
      'Зайдите на сайт и нажмите Отправить. Команда 0 не нужна.',
      'один пункт',
      'другой пункт',
      'Срок',
      'Плата',
      'пять дней',
      'нет',
    ]);
  });

  it('remembers where every word stands', () => {
    const source = '> цитата\n\nЗайдите [на **наш** сайт](/a) и нажмите\n`x` кнопку';
    const [, excerpt] = read(readMarkdown, source);
    for (const word of ['Зайдите', 'наш', 'сайт', 'кнопку']) {
      expect(wordInFile(source, excerpt, word)).toBe(word);
    }
  });

  it('what is written to be clear for everyone is judged as such', () => {
    const source =
      'Скажите городу о ремонте.\n\n::: clear\n\nСкажите городу.\n\n:::\n\nПотом ждите ответа.';
    expect(read(readMarkdown, source).map(({ kind }) => kind)).toEqual(['plain', 'clear', 'plain']);
  });

  it('A24: of an MDX page only the prose is read, and a finding keeps its line', () => {
    const source = [
      "import { Meta } from '@storybook/addon-docs/blocks';",
      '<Meta title="Осуществление" />',
      '# Слова',
      '<live-state of="zabota-tracker" lang="ru"></live-state>',
      'Пишем просто.',
    ].join('\n');
    const found = read(readMdx, source, { path: 'guide/ru/words.mdx' });
    expect(found.map(({ text, lang }) => `${lang} ${text.trim()}`)).toEqual([
      'ru Слова',
      'ru Пишем просто.',
    ]);
    expect(source.indexOf('Пишем')).toBe(found[1]?.placeOf(found[1].text.indexOf('Пишем')));
  });

  it('the language nearest to the end of the path wins', () => {
    const [excerpt] = read(readMarkdown, 'Текст', { path: 'laws/ru/fire-safety.en.md' });
    expect(excerpt?.lang).toBe('en');
  });

  it('a block quote is a quotation of an act', () => {
    const kinds = read(readMarkdown, '> В целях надзора.\n\nЧтобы проверить.').map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['exact', 'plain']);
  });

  it('front matter is read as YAML, its language is that of the text', () => {
    const source = '---\nlang: ru\ntitle: Как подать заявление\nid: a-b\n---\nOK и всё.\n';
    const excerpts = read(readMarkdown, source);
    expect(excerpts.map(({ text, lang }) => [text, lang])).toEqual([
      ['Как подать заявление', 'ru'],
      ['OK и всё.', 'ru'],
    ]);
    expect(wordInFile(source, excerpts[0], 'заявление')).toBe('заявление');
  });

  it('hostile markup is read in one pass', () => {
    const pieces = [
      ' ',
      '-',
      '- ',
      '|-',
      '[',
      '](',
      '`',
      '<',
      '![',
      '**',
      '<!--',
      '| ',
      '> ',
      '\\',
    ];
    for (const piece of pieces) {
      expect(Array.isArray(read(readMarkdown, `${piece.repeat(50_000)}x`))).toBe(true);
    }
  });
});

describe('A05: YAML gives texts, each in its language', () => {
  const source = [
    'id: heating',
    'title: { ru: Холодно дома, en: "It is \\"cold\\" at home" }',
    'exact: В целях надзора',
    'ru: >-',
    '  Позвоните нам.',
    '  Мы придём.',
    'act: Закон о тепле',
    'note: Запись не нужна',
  ].join('\n');
  const excerpts = read(readYaml, source, { skip: new Set(['note']) });

  it('knows languages, quotations and what to skip', () => {
    expect(excerpts.map(({ text, lang, kind }) => [text, lang, kind])).toEqual([
      ['Холодно дома', 'ru', 'plain'],
      ['It is "cold" at home', 'en', 'plain'],
      ['В целях надзора', 'ru', 'exact'],
      ['Позвоните нам. Мы придём.', 'ru', 'plain'],
      ['Закон о тепле', 'ru', 'exact'],
    ]);
  });

  it('remembers where every word stands, folded and escaped ones too', () => {
    expect(wordInFile(source, excerpts[1], 'cold')).toBe('cold');
    expect(wordInFile(source, excerpts[1], 'home')).toBe('home');
    expect(wordInFile(source, excerpts[3], 'придём')).toBe('придём');
  });

  it('one endless word is no prose, and is read in one pass', () => {
    expect(read(readYaml, `a: ${'а'.repeat(1_000_000)}`)).toEqual([]);
  });

  it('a broken file is named with the place', () => {
    expect(() => read(readYaml, 'a: [1\nb: "')).toThrow(/not YAML/);
  });
});

describe('A05: XLIFF gives sources and targets', () => {
  const source = [
    '<xliff version="1.2"><file source-language="en" target-language="ru"><body>',
    '<trans-unit id="a"><source>Pay <x id="0" equiv-text="${sum}"/> &amp; go</source>',
    '<target>Заплатите <x id="0" equiv-text="${sum}"/> и идите</target></trans-unit>',
    '</body></file></xliff>',
  ].join('\n');

  it('in their languages, as words of the interface', () => {
    const found = read(readXliff, source).map(({ text, lang, kind }) => [text, lang, kind]);
    expect(found).toEqual([
      ['Pay 0 & go', 'en', 'interface'],
      ['Заплатите 0 и идите', 'ru', 'interface'],
    ]);
    expect(wordInFile(source, read(readXliff, source)[1], 'идите')).toBe('идите');
  });

  it('a text that is not closed is named', () => {
    expect(() => read(readXliff, '<source>Pay')).toThrow('<source> is not closed');
  });
});

describe('A05: a page gives the words that people see or hear', () => {
  const source = [
    '<!doctype html><html lang="ru"><head><title>{{title}} — Приют</title>',
    '<style>p { color: red }</style></head><body>',
    '<!-- title: О нас --><!-- не для людей -->',
    '<p>Мы ждём <a href="/a b">вас</a>,<br>г.&nbsp;Приют</p>',
    '<img alt="Карта города" class="one two"><p data-hint="Вы вошли как Анна." data-id="a-b">',
    'Нажмите <kbd>в целях</kbd> дважды <a lang="en">In English</a></p>',
    '<script>const hidden = "в целях";</script></body></html>',
  ].join('\n');
  const excerpts = read(readHtml, source, { path: 'site/en/index.html' });

  it('with the language of the nearest lang', () => {
    expect(excerpts.map(({ text, lang }) => [text.trim(), lang])).toEqual([
      ['0 — Приют', 'ru'],
      ['О нас', 'ru'],
      ['Мы ждём вас,', 'ru'],
      ['г. Приют', 'ru'],
      ['Карта города', 'ru'],
      ['Вы вошли как Анна.', 'ru'],
      ['Нажмите 0 дважды', 'ru'],
      ['In English', 'en'],
    ]);
    expect(wordInFile(source, excerpts[2], 'вас')).toBe('вас');
    expect(wordInFile(source, excerpts[5], 'Анна')).toBe('Анна');
  });

  it('hostile markup is read in one pass', () => {
    for (const piece of ['<', '<a ', '<p>', '</p>', '<!--', '<code>', '&', '{{', '<a b="', "<a '"])
      expect(Array.isArray(read(readHtml, piece.repeat(50_000)))).toBe(true);
  });
});

describe('A05: a script gives the texts that people read', () => {
  const source = [
    "import { en } from './words.js'; // в целях",
    'const words = {',
    '  /* в целях */',
    "  letter: { ru: 'Дело', en: ({ day }) => `Please come ${day ? `on ${day}` : 'any day'}.` },",
    '  title: {',
    '    en: [\'You\\u2019re late\', "Open it"],',
    '  },',
    "  code: 'for programs only',",
    '};',
    "const found = /['\"`]/.test(x) ? 4 / 2 : 'Откройте снова';",
  ].join('\n');
  const excerpts = read(readScript, source);

  it('under a language, or in Russian letters; never what only programs read', () => {
    expect(excerpts.map(({ text, lang, kind }) => [text, lang, kind])).toEqual([
      ['Дело', 'ru', 'interface'],
      ['on 0', 'en', 'interface'],
      ['any day', 'en', 'interface'],
      ['Please come 0.', 'en', 'interface'],
      ['You’re late', 'en', 'interface'],
      ['Open it', 'en', 'interface'],
      ['Откройте снова', 'ru', 'interface'],
    ]);
    expect(wordInFile(source, excerpts[3], 'come')).toBe('come');
  });

  it('a file that names its language gives all its sentences', () => {
    const [excerpt] = read(readScript, "send({ code: 'it went well' })", { path: 'words/x.en.ts' });
    expect(excerpt?.lang).toBe('en');
  });

  it('hostile code is read in one pass', () => {
    for (const piece of ["'", '"', '`', '`${', '/', '/*', '\\\\', '{', '}', 'a:', '/['])
      expect(Array.isArray(read(readScript, piece.repeat(50_000)))).toBe(true);
  });
});
