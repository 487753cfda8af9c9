import { describe, expect, it, vi } from 'vitest';
import { formatBytes } from './bytes.js';
import { formatDateTime } from './format-time.js';
import { formatDate } from './format.js';
import { formFor, plural } from './plural.js';

const today = new Date('2026-11-23T12:00:00Z');

describe('formats', () => {
  it('names the year of a date only when it is another one', () => {
    expect(formatDate('2026-12-11', today)).toBe('11\u00a0December');
    expect(formatDate('2027-01-11', today)).toBe('11\u00a0January 2027');
    expect(formatDate('soon', today)).toBe('soon');
  });

  it('names the zone of an instant when it is not the reader’s own', () => {
    expect(formatDateTime('2026-11-23T12:00:00Z', 'Asia/Vladivostok')).toMatch(/22:00.*GMT\+10/);
  });

  it('says sizes as people do', () => {
    const megabyte = 1024 * 1024;
    const sizes = [1, 1500, megabyte - 1, 3.2 * megabyte, 4 * megabyte, 20 * megabyte];
    expect(sizes.map(formatBytes)).toEqual(['1 KB', '1 KB', '1 MB', '3.2 MB', '4 MB', '20 MB']);
  });

  it('says sizes without Intl, whose first formatter holds up an old phone', () => {
    vi.stubGlobal('Intl', undefined);
    try {
      expect([1, 3.2 * 1024 * 1024].map(formatBytes)).toEqual(['1 KB', '3.2 MB']);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it.each(['en', 'ru'] as const)('counts in %s as the rules of the language say', (locale) => {
    const rules = new Intl.PluralRules(locale);
    const wrong = Array.from({ length: 1200 }, (_, count) => count).filter(
      (count) => formFor(count, locale) !== rules.select(count),
    );
    expect(wrong).toEqual([]);
  });

  it('takes the form that goes with the number', () => {
    expect(plural(1, { one: 'file', other: 'files' })).toBe('file');
    expect(plural(5, { one: 'file', other: 'files' })).toBe('files');
  });
});
