import { describe, expect, it } from 'vitest';
import { Recent } from './recent.js';

describe('what was used a moment ago', () => {
  it('stays, and what was not used for longest makes room', () => {
    const recent = new Recent<string>(2);
    recent.set('a', 'one');
    recent.set('b', 'two');
    expect(recent.get('a')).toBe('one');
    recent.set('c', 'three');
    expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([
      'one',
      undefined,
      'three',
    ]);
  });
});
