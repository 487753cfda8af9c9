import { describe, expect, it } from 'vitest';
import type { CaseFacts } from '../case/case.facts.js';
import { stop } from '../case/testing/sample.commands.js';
import { epguCommand } from './epgu.js';

const facts = (state: CaseFacts['state'], kind: CaseFacts['kind'] = 'application') => ({
  kind,
  state,
  stages: [
    { id: 'registration', status: 'done' as const },
    { id: 'check', status: 'next' as const },
  ],
});
const event = (statusId: number, more = {}) => ({
  statusId,
  date: '2026-11-23T09:00:00Z',
  ...more,
});
const command = (code: number, state: CaseFacts['state'] = 'registered', more = {}) =>
  epguCommand(event(code, more), facts(state), '2026-12-07');

describe('status codes of ЕПГУ', () => {
  it('every code of the list means something', () => {
    const codes = [
      0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 14, 15, 17, 21, 22, 24, 25, 26, 29, 30, 31, 33, 35, 37, 38,
      39, 40, 41, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 57, 58, 80, 81, 82, 83, 84,
    ];
    for (const code of codes) expect(command(code), String(code)).toBeDefined();
    expect(command(999)).toBeUndefined();
  });

  it.each([
    [1, 'submitted', 'register'],
    [6, 'registered', 'begin-stage'],
    [3, 'in-progress', 'grant'],
    [57, 'in-progress', 'grant'],
    [10, 'in-progress', 'withdraw'],
    [14, 'in-progress', 'ask'],
    [25, 'in-progress', 'ask'],
    [35, 'in-progress', 'report'],
  ] as const)('%i in %s is %s', (code, state, type) => {
    expect(command(code, state)?.type).toBe(type);
  });

  it.each([5, 22, 24, 30])(
    'A18: the error %i ends an application and needs the whole promise',
    (code) => {
      expect(command(code)).toEqual({ type: 'stop', kind: 'terminated' });
      const { type: _, kind: __, ...parts } = stop('terminated', '2026-12-07');
      expect(command(code, 'registered', { stop: parts })).toEqual({
        type: 'stop',
        kind: 'terminated',
        ...parts,
      });
    },
  );

  it.each([
    [4, 'refused'],
    [41, 'refused'],
    [58, 'refused'],
    [15, 'returned'],
    [48, 'returned'],
    [84, 'terminated'],
  ])('A18: %i stops it, too: %s', (code, kind) => {
    expect(command(code)).toEqual({ type: 'stop', kind });
  });

  it('a code that repeats what is known is a line of history', () => {
    expect(command(1, 'in-progress')?.type).toBe('report');
  });

  it('A55: a decided complaint still needs its whole answer', () => {
    expect(epguCommand(event(46), facts('in-review', 'complaint'), '2026-12-07')).toEqual({
      type: 'answer',
    });
  });
});
