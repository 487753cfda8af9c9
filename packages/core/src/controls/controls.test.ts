import { describe, expect, it } from 'vitest';
import { hasDate, isoDate } from './date-field.js';
import { roomLeft, spokenStep } from './long-text.js';

describe('a typed date', () => {
  it.each([
    [{ day: '1', month: '2', year: '2026' }, '2026-02-01'],
    [{ day: ' 09', month: '11 ', year: '2026' }, '2026-11-09'],
    [{ day: '29', month: '2', year: '2028' }, '2028-02-29'],
  ])('%j is %s', (parts, iso) => expect(isoDate(parts)).toBe(iso));

  it.each([
    { day: '29', month: '2', year: '2026' },
    { day: '31', month: '4', year: '2026' },
    { day: '1', month: '13', year: '2026' },
    { day: '0', month: '1', year: '2026' },
    { day: '1', month: '1', year: '26' },
    { day: '1.5', month: '1', year: '2026' },
    { day: '', month: '', year: '' },
  ])('%j is no date', (parts) => expect(isoDate(parts)).toBeUndefined());

  it('is begun as soon as one part is typed', () => {
    expect(hasDate({ day: '', month: '', year: '2' })).toBe(true);
    expect(hasDate({ day: '', month: '', year: '' })).toBe(false);
  });
});

describe('the room left in a long text', () => {
  it('is spoken at a few steps only', () => {
    const spoken = Array.from({ length: 60 }, (_, used) => spokenStep(60 - used));
    expect([...new Set(spoken)]).toEqual([100, 50, 20]);
    expect(spokenStep(0)).toBe(0);
    expect(spokenStep(-1)).toBe(-10);
  });

  it('says by how much to shorten', () => {
    expect(roomLeft(2)).toBe('2 characters left');
    expect(roomLeft(-1)).toBe('Please shorten the text by 1 character');
  });
});
