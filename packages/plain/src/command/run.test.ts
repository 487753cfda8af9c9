import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from './run.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'plain '))));
afterEach(() => rmSync(folder, { recursive: true }));

function command(...args: string[]) {
  const said = { printed: '', complained: '' };
  const code = run(args, {
    folder,
    print: (text) => (said.printed += text),
    complain: (text) => (said.complained += text),
  });
  return { code, ...said };
}

const write = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text);

describe('A05: zabota-plain check', () => {
  it('says file, line, column, the words and the proposal, and exits 1', () => {
    write('a.md', '# Тепло\n\nДома холодно. В целях проверки позвоните.\n');
    const { code, printed } = command('check', 'a.md');
    expect(code).toBe(1);
    expect(printed).toContain('a.md:3:15 error compound-preposition: “В целях” → “Чтобы, для”');
  });

  it('exits 0 when every text is plain', () => {
    write('a.md', 'Дома холодно? Позвоните нам.\n');
    expect(command('check', 'a.md').code).toBe(0);
  });

  it('explains in Russian when asked to', () => {
    write('a.md', 'В целях проверки.\n');
    expect(command('check', '--reasons', 'ru', 'a.md').printed).toContain(
      'То же говорит короткий.',
    );
  });

  it('A14, A53: a catalogue that blames or waives is stopped in both languages', () => {
    const unit = (en: string, ru: string) =>
      `<trans-unit id="a"><source>${en}</source><target>${ru}</target></trans-unit>`;
    write(
      'ru.xlf',
      unit('You made a mistake', 'Вы ошиблись') + unit('At your own risk', 'На свой страх и риск'),
    );
    const { code, printed } = command('check', 'ru.xlf');
    expect(code).toBe(1);
    expect(printed.match(/ error blame/g)).toHaveLength(2);
    expect(printed.match(/ error waiver/g)).toHaveLength(2);
  });

  it('A05: short texts of a file are graded together', () => {
    const hard = 'Администрирование государственных информационных взаимодействий. ';
    write('a.yaml', Array.from({ length: 30 }, () => `- ${hard.trim()}`).join('\n'));
    expect(command('check', 'a.yaml').printed).toMatch(/error grade:/);
  });

  it('reads folders, and only files that it knows', () => {
    mkdirSync(join(folder, 'deep'));
    write('deep/a.yaml', 'ru: Дома тепло и сухо');
    write('deep/b.png', 'В целях');
    expect(command('check', 'deep').printed).toContain('Files: 1, errors: 0');
  });

  it('gives JSON with both languages of a reason', () => {
    write('a.md', 'В целях проверки.\n');
    const { inspections } = JSON.parse(command('check', '--format', 'json', 'a.md').printed);
    expect(inspections[0].findings[0]).toMatchObject({
      rule: 'compound-preposition',
      from: { line: 1, column: 1 },
      to: { line: 1, column: 8 },
      reason: { en: expect.any(String), ru: expect.any(String) },
    });
  });

  it('gives SARIF 2.1.0 with the region of each finding', () => {
    write('a b.md', 'В целях проверки.\n');
    const sarif = JSON.parse(command('check', '--format', 'sarif', 'a b.md').printed);
    expect(sarif.version).toBe('2.1.0');
    expect(sarif.runs[0].tool.driver.rules).toContainEqual({ id: 'compound-preposition' });
    expect(sarif.runs[0].results[0]).toMatchObject({
      ruleId: 'compound-preposition',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a%20b.md' },
            region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 8 },
          },
        },
      ],
    });
  });
});

describe('bad input is a sentence with a place, never a crash', () => {
  it.each([
    ['missing.md', undefined, 'no such file'],
    ['a.md', new Uint8Array([0xff, 0xfe, 0x41]), 'not UTF-8'],
    ['a.docx', 'text', 'only .md, .yaml, .xlf, .html, .ts, .js and .txt are read'],
    ['a.yaml', 'a: [1', 'not YAML'],
    ['a.xlf', '\n<source>Pay', 'a.xlf:2:1 unreadable: <source> is not closed'],
  ])('%s', (name, content, message) => {
    if (content !== undefined) write(name, content);
    const { code, printed } = command('check', name);
    expect(code).toBe(2);
    expect(printed).toContain(message);
  });

  it.each([
    [[], 'Say what to do'],
    [['check'], 'Name at least one file'],
    [['mend', 'a.md'], '--command is one of check, measure'],
    [['check', '--kind', 'poem', 'a.md'], '--kind is one of plain'],
    [['check', '--loud', 'a.md'], '--loud'],
  ])('the call %j', (args, message) => {
    const { code, complained } = command(...args);
    expect(code).toBe(2);
    expect(complained).toContain(message);
    expect(complained).toContain('Usage:');
  });
});

describe('zabota-plain measure', () => {
  it('shows the measures and the most frequent words, and never fails a text', () => {
    write('a.txt', 'В целях надзора. В рамках надзора. В целях контроля.');
    const { code, printed } = command('measure', 'a.txt');
    expect(code).toBe(0);
    expect(printed).toContain('a.txt: ru, plain, words 9, sentences 3');
    expect(printed).toContain('в целях 2, в рамках 1');
  });
});
