import { describe, expect, it } from 'vitest';
import { invented } from './invented.js';

const friday = Date.UTC(2027, 3, 2, 10);

describe('A59: the answers of a trial', () => {
  it('move by whole weeks to where today is, so that a working day stays one', () => {
    const told = invented(
      { on: '2026-12-15', at: '2026-11-23T09:15:00Z', act: 'закон от 2004' },
      { locale: 'ru', now: friday },
    );
    expect(told).toEqual({
      on: '2027-04-20',
      at: '2027-03-29T09:15:00.000Z',
      act: 'закон от 2004',
    });
    expect(new Date('2026-12-15').getUTCDay()).toBe(new Date('2027-04-20').getUTCDay());
  });

  it('carry numbers and codes that nobody takes for real', () => {
    const real = { number: '26-5530-1187', code: 'K7QF-93XW-TM2C-H4D8N' };
    expect(invented(real, { locale: 'ru', now: friday })).toEqual({
      number: '00-0000-1187',
      code: '0000-0000-0000-00000',
    });
  });

  it('are told in English on an English page; what has no English stays marked as Russian', () => {
    const english = { Да: 'Yes' };
    const texts = [
      { text: 'Да', lang: 'ru' },
      { text: 'Нет', lang: 'ru' },
    ];
    expect(invented(texts, { locale: 'en', now: friday, english })).toEqual([
      { text: 'Yes', lang: 'en' },
      { text: 'Нет', lang: 'ru' },
    ]);
    expect(invented(texts, { locale: 'ru', now: friday, english })).toEqual(texts);
  });
});
