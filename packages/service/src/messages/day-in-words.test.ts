import { expect, it } from 'vitest';
import { dayInWords } from './day-in-words.js';

it('A14: a day is written out, and its year ends no sentence with two full stops', () => {
  expect(dayInWords('2026-12-21', 'ru')).toMatch(/^21\s?декабря\s2026\sгода$/);
  expect(dayInWords('2026-12-21', 'en')).toBe('21 December 2026');
});
