import { describe, expect, it } from 'vitest';
import { countPassage } from './counts.js';
import { readPassage } from './passage.js';
import { splitSentences } from './sentences.js';
import { countSyllables } from './syllables.js';
import { tokenize } from './tokens.js';

const split = (text: string, lang: 'ru' | 'en' = 'ru') =>
  splitSentences(text, lang).map(({ start, end }) => text.slice(start, end));

describe('syllables', () => {
  it.each([
    ['ЗАЯВЛЕНИЕ', 5],
    ['заявление', 5],
    ['ёлка', 2],
    ['ЁЛКА', 2],
    ['й', 0],
    ['мои\u0306', 1],
    ['РФ', 0],
    ['кое-кто', 3],
  ])('A05: «%s» has %d, capitals and ё counted', (word, syllables) =>
    expect(countSyllables(word, 'ru')).toBe(syllables),
  );

  it.each([
    ['the', 1],
    ['apply', 2],
    ['made', 1],
    ['walked', 1],
    ['wanted', 2],
    ['table', 2],
    ['application', 4],
    ['idea', 3],
  ])('“%s” has %d', (word, syllables) => expect(countSyllables(word, 'en')).toBe(syllables));
});

describe('tokens', () => {
  it('knows words, numbers and links apart', () => {
    const text =
      'Закон № 210-ФЗ от 28.07.2023: info@example.ru, https://example.ru/a?b=1 и gosuslugi.ru';
    expect(tokenize(text).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'word Закон',
      'word 210-ФЗ',
      'word от',
      'number 28.07.2023',
      'link info@example.ru',
      'link https://example.ru/a?b=1',
      'word и',
      'link gosuslugi.ru',
    ]);
  });

  it('compares ё as е, without stress and in one hyphen', () => {
    expect(tokenize('Всё‑таки за́мок').map(({ folded }) => folded)).toEqual(['все-таки', 'замок']);
  });
});

describe('sentences', () => {
  it('A44: clauses, dates, initials and abbreviations do not end one', () => {
    expect(
      split('Согласно п. 2.6 и ст. 11.2 от 06.10.2021 г. № 5 решает И. И. Крылов. Он готов.'),
    ).toEqual([
      'Согласно п. 2.6 и ст. 11.2 от 06.10.2021 г. № 5 решает И. И. Крылов.',
      'Он готов.',
    ]);
  });

  it('«г.» ends one after a year and not before a city', () => {
    expect(split('Дом сдан в 2012 г. Жильцы въехали. Он в г. Пермь.')).toHaveLength(3);
  });

  it('list items and numbered clauses are sentences of their own', () => {
    expect(split('Нужны:\n- паспорт;\n- заявление.\n2.1. Срок — 5 дней.')).toHaveLength(4);
  });

  it('a soft line break is only a space', () => {
    expect(split('Подайте заявление\nчерез сайт.')).toHaveLength(1);
  });

  it('text without any end is one sentence', () => {
    expect(split('слово '.repeat(5000))).toHaveLength(1);
  });

  it('English abbreviations do not end one', () => {
    expect(split('Dr. Brown, e.g. at 9 a.m. on Monday. See No. 5. Go!', 'en')).toHaveLength(3);
  });

  it('every token stands in exactly one sentence', () => {
    const { sentences } = readPassage('Раз. Два, три. Четыре!', 'ru');
    expect(sentences.map(({ tokens }) => tokens.length)).toEqual([1, 2, 1]);
  });
});

describe('counts', () => {
  it('links, bare numbers and empty marks are not words or sentences', () => {
    const counts = countPassage(readPassage('Зайдите на example.ru. 15. …', 'ru'), 'ru');
    expect(counts).toMatchObject({ sentences: 1, words: 2, letters: 9, syllables: 4 });
  });
});
