import { describe, expect, it } from 'vitest';
import { whole } from './whole.js';

describe('a text of a card', () => {
  it('keeps a number with its word at the end of a line', () => {
    expect(whole('Так с 1 марта 2026 года.')).toBe('Так с 1\u00a0марта 2026\u00a0года.');
  });

  it('lets a line end anywhere else', () => {
    expect(whole('До 15-го числа. В 2026 и 2027')).toBe('До 15-го числа. В 2026\u00a0и 2027');
  });
});
