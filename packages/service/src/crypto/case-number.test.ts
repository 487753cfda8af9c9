import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCaseNumber, makeCaseNumber } from './case-number.js';

describe('case number', () => {
  it('is the year, digits only, and written so that it can be read out', () => {
    expect(makeCaseNumber(2026)).toMatch(/^26-\d{4}-\d{4}$/);
  });

  it('notices every single wrong digit', () => {
    const slip = fc.tuple(
      fc.integer({ min: 2020, max: 2099 }),
      fc.nat(9),
      fc.integer({ min: 1, max: 9 }),
    );
    fc.assert(
      fc.property(slip, ([year, place, by]) => {
        const number = makeCaseNumber(year);
        expect(isCaseNumber(number)).toBe(true);
        const digits = [...number.replaceAll('-', '')];
        const wrong = String((Number(digits[place]) + by) % 10);
        expect(isCaseNumber(digits.with(place, wrong).join(''))).toBe(false);
      }),
    );
  });

  it('does not tell how many cases there are', () => {
    const numbers = new Set(Array.from({ length: 1000 }, () => makeCaseNumber(2026)));
    expect(numbers.size).toBeGreaterThan(990);
  });
});
