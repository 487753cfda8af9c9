import { describe, expect, it } from 'vitest';
import { wilson } from './wilson.js';

describe('the 95 % Wilson interval', () => {
  it.each([
    [8, 10, 0.4902, 0.9433],
    [81, 100, 0.7222, 0.8749],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [450, 500, 0.8706, 0.9233],
  ])('A30: %i of %i is %f to %f', (count, n, low, high) => {
    expect(wilson(count, n)).toEqual({ share: count / n, low, high });
  });
});
