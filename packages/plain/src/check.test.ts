import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from './check.js';
import type { Kind } from './limits.js';
import { splitSentences } from './text/sentences.js';

const kinds: readonly Kind[] = ['plain', 'clear', 'answer', 'interface', 'exact'];

const official = `В целях обеспечения внедрения принципов клиентоцентричности в деятельность инспекции осуществляется
  формирование проектного офиса, обеспечивающего координацию реализации мероприятий, предусмотренных утверждённым планом.`;

describe('check', () => {
  it('A05: refuses officialese with the grade, the place, the reason and the proposal', () => {
    const report = check(official, { lang: 'ru', kind: 'plain' });
    expect(report.passed).toBe(false);
    expect(report.grade).toBeGreaterThan(17);
    expect(report.findings.find(({ words }) => words === 'В целях')).toMatchObject({
      rule: 'compound-preposition',
      severity: 'error',
      start: 0,
      end: 7,
      rewrite: 'Чтобы, для',
      reason: { ru: expect.any(String), en: expect.any(String) },
    });
  });

  it('A05: passes what a child can read', () => {
    const text = 'Дома холодно? Позвоните нам. Мы придём за сутки и проверим батареи. '.repeat(5);
    const report = check(text, { lang: 'ru', kind: 'clear' });
    expect(report).toMatchObject({ passed: true, findings: [], confidence: 'low' });
    expect(report.reader?.ru).toBe('6–8 лет');
  });

  it('A05: a few words are judged by rules, not by formulas', () => {
    const report = check('Администрирование', { lang: 'ru', kind: 'plain' });
    expect(report).toMatchObject({ confidence: 'none', passed: true });
  });

  it('A44: exact text is measured and left as the law has it', () => {
    const report = check(official, { lang: 'ru', kind: 'exact' });
    expect(report).toMatchObject({ passed: true, findings: [] });
    expect(report.grade).toBeGreaterThan(17);
  });

  it('A44: terms of law can be kept in any kind of text', () => {
    const text = 'Договор не касается физических лиц.';
    const options = { lang: 'ru', kind: 'plain' } as const;
    expect(check(text, options).findings.map(({ words }) => words)).toEqual(['физических лиц']);
    expect(check(text, { ...options, stockPhrases: 'keep' }).findings).toEqual([]);
  });

  it('an empty text has no grade and passes', () => {
    expect(check('', { lang: 'ru', kind: 'plain' })).toMatchObject({ grade: null, passed: true });
  });

  it('any text: findings quote it exactly, sentences cover it once and in order', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'В целях ',
        'ст. ',
        '. ',
        '…',
        'г. ',
        '\n',
        '- ',
        '«',
        '»',
        'осуществляет контроль ',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom(...kinds),
        fc.constantFrom('ru', 'en'),
        (pieces, kind, lang) => {
          const text = pieces.join('');
          for (const { start, end, words } of check(text, { lang, kind }).findings) {
            expect(text.slice(start, end)).toBe(words);
          }
          let rest = 0;
          for (const { start, end } of splitSentences(text, lang)) {
            expect(text.slice(rest, start).trim()).toBe('');
            expect(end).toBeGreaterThan(start);
            rest = end;
          }
          expect(text.slice(rest).trim()).toBe('');
        },
      ),
    );
  });
});

/** Inputs that make a careless expression or loop quadratic. Quadratic would take hours, not seconds. */
describe('A05: 100 kB of anything is read in one pass', { timeout: 60_000 }, () => {
  const size = 100_000;
  const hostile = [
    'а',
    '.',
    'а.',
    'А. ',
    '\n',
    '\n- ',
    'осуществлять контроль ',
    'ответственность ',
    '(',
    '» ',
    'а-',
    '1.',
    'http://',
    'a@',
    'a.b.c.d.',
    'предоставления ',
    ' ',
    'ЕГРН ',
    'of ',
    '\u0301',
    'в соответствии с законом ',
    '😀',
    '\ud800',
  ];

  it.each(hostile)('%j over and over', (piece) => {
    const text = piece.repeat(size / piece.length);
    for (const lang of ['ru', 'en'] as const) {
      expect(check(text, { lang, kind: 'plain' }).lang).toBe(lang);
      expect(check(text, { lang, kind: 'clear', stockPhrases: 'keep' }).lang).toBe(lang);
    }
  });
});
