import { limits } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import { followsFromRow, withFirst } from './case.first-event.js';

const row = { filed_at: new Date('2026-11-23T09:00:00Z'), channel: 'site' };

/** Stored events from one number down to another. */
const stored = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, index) => ({
    seq: from - index,
    type: 'note',
    at: '2026-11-24T09:00:00Z',
    actor: 'key 1',
    channel: 'system',
    parameters: {},
  }));
const first = {
  seq: 1,
  type: 'filed',
  at: '2026-11-23T09:00:00.000Z',
  actor: 'client',
  channel: 'site',
  parameters: {},
};
const numbers = (page: readonly { seq: number }[]) => page.map(({ seq }) => seq);

describe('the first event of a case', () => {
  it('is written only where the row of the case does not say it all', () => {
    expect(followsFromRow(row, { actor: 'client', channel: 'site' })).toBe(true);
    expect(followsFromRow(row, { actor: 'client', channel: 'office' })).toBe(false);
    expect(followsFromRow(row, { actor: 'key 1', channel: 'site' })).toBe(false);
  });

  it('A25: ends the history of a client’s case, on whatever page that ends', () => {
    expect(withFirst([], row, 2)).toEqual([first]);
    expect(numbers(withFirst(stored(4, 2), row, 5))).toEqual([4, 3, 2, 1]);
    const full = stored(limits.historyPage + 1, 2);
    // A page holds no more than it may; the next one begins where this one ends.
    expect(withFirst(full, row, limits.historyPage + 2)).toBe(full);
    expect(numbers(withFirst([], row, 2))).toEqual([1]);
  });

  it('is not told twice where it was written, nor on a page that ends earlier', () => {
    const old = stored(3, 1);
    expect(withFirst(old, row, 4)).toBe(old);
    const middle = stored(9, 5);
    expect(withFirst(middle, row, 10)).toBe(middle);
    expect(withFirst([], row, 1)).toEqual([]);
  });
});
