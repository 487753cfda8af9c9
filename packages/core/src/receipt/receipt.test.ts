import { describe, expect, it } from 'vitest';
import { parseFragment } from './fragment.js';
import { isNumber, tidyNumber } from './number.js';

describe('a link from a letter', () => {
  it('A25: carries number and code', () => {
    expect(parseFragment('#zabota=26-4817-3052.K7QF-93XW-TM2C-H4D8N')).toEqual({
      number: '26-4817-3052',
      code: 'K7QF-93XW-TM2C-H4D8N',
      rest: '',
    });
  });

  it('leaves other parts of the fragment to the host page', () => {
    expect(parseFragment('#/cases&zabota=26-4817-3052.K7QF&top')?.rest).toBe('#/cases&top');
  });

  it.each([
    '',
    '#top',
    '#zabota=',
    '#zabota=26-4817-3052',
    '#zabota=26-4817-3052.',
    '#zabota=%E0%A4%A.K7QF',
    `#zabota=26-4817-3052.${'K'.repeat(61)}`,
    '#zabota-complaint=26-4817-3052',
  ])('is not seen in "%s"', (hash) => expect(parseFragment(hash)).toBeUndefined());

  it('is told from another touchpoint’s', () => {
    const hash = '#zabota-feedback=26-4817-3052.K7QF';
    expect(parseFragment(hash)).toBeUndefined();
    expect(parseFragment(hash, 'zabota-feedback')?.number).toBe('26-4817-3052');
  });

  it('survives a mail program that escaped it', () => {
    expect(parseFragment('#zabota=26%2D4817-3052.K7QF%2D93XW')?.code).toBe('K7QF-93XW');
  });
});

describe('a number as people type it', () => {
  it.each(['26-4817-3052', '2648173052', ' 26 4817 3052 ', '26–4817–3052', '№26-4817-3052'])(
    'A40: "%s" will do',
    (typed) => expect(tidyNumber(typed)).toBe('26-4817-3052'),
  );

  it.each(['', '26-4817', 'K7QF', '26-4817-30521'])('"%s" will not', (typed) =>
    expect(isNumber(typed)).toBe(false),
  );
});
