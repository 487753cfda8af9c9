import { describe, expect, it } from 'vitest';
import { ConnectionError } from './errors.js';
import { readRetryAfter, waitBeforeRetry } from './retry.js';

describe('Retry-After', () => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  it.each([
    ['120', 120],
    ['0', 0],
    ['-5', 0],
    ['Mon, 23 Nov 2026 12:00:30 GMT', 30],
    ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
    ['soon', undefined],
    [null, undefined],
  ])('%j is %j seconds', (header, seconds) => expect(readRetryAfter(header, now)).toBe(seconds));
});

describe('the pause before another try', () => {
  const network = new ConnectionError('network');

  it('doubles, and is drawn from its upper half', () => {
    const waits = [1, 2, 3].map((attempt) => waitBeforeRetry(network, attempt, () => 1));
    expect(waits).toEqual([0.5, 1, 2]);
    expect(waitBeforeRetry(network, 1, () => 0)).toBe(0.25);
  });

  it('has no sense without a network, or after a plain mistake', () => {
    expect(waitBeforeRetry(new ConnectionError('offline'), 1)).toBeUndefined();
    expect(waitBeforeRetry(new ConnectionError('unreadable', { status: 500 }), 1)).toBeUndefined();
    expect(waitBeforeRetry(new TypeError('ours'), 1)).toBeUndefined();
  });
});
