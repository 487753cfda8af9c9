import { describe, expect, it } from 'vitest';
import { newDraft, withInput } from './draft.js';
import { fitShape } from './fit-shape.js';
import { fieldOf, withField } from './with-field.js';

const shape = { story: '', wishes: [] as string[], name: { family: '', given: '' }, agree: false };

describe('the key of a draft', () => {
  it('stays while a person types', () => {
    const draft = newDraft(shape);
    expect(withInput(draft, { ...shape, story: 'a' }).key).toBe(draft.key);
  });

  it('changes with the first change after a send has begun, and then stays', () => {
    const begun = { ...newDraft(shape), begun: true };
    const changed = withInput(begun, { ...shape, story: 'a' });
    expect(changed.key).not.toBe(begun.key);
    expect(changed.begun).toBe(false);
    expect(withInput(changed, { ...shape, story: 'ab' }).key).toBe(changed.key);
  });
});

describe('a stored draft of another release', () => {
  it('keeps what still fits and drops what does not', () => {
    const stored = {
      story: 'Не ответили вовремя',
      wishes: ['answer', { evil: true }],
      name: { family: 'Ёлкина', nickname: 'x' },
      agree: 'yes',
      gone: 1,
    };
    expect(fitShape(stored, shape)).toEqual({
      story: 'Не ответили вовремя',
      wishes: ['answer'],
      name: { family: 'Ёлкина', given: '' },
      agree: false,
    });
  });

  it.each([null, 'text', 7, [], { name: null }])('survives %j', (stored) => {
    expect(fitShape(stored, shape)).toEqual(shape);
  });

  it('takes nothing from a prototype', () => {
    const stored: unknown = JSON.parse('{"__proto__": {"story": "stolen"}}');
    expect(fitShape(stored, shape).story).toBe('');
  });
});

describe('a field by its dotted name', () => {
  it('is changed in a copy', () => {
    const changed = withField(shape, 'name.family', 'Ёлкина');
    expect(fieldOf(changed, 'name.family')).toBe('Ёлкина');
    expect(shape.name.family).toBe('');
    expect(changed.wishes).toBe(shape.wishes);
  });

  it('must exist: a mistyped name is a mistake of ours', () => {
    expect(() => withField(shape, 'name.nick', '')).toThrow(/nick/);
    expect(() => withField(shape, 'constructor.name', '')).toThrow();
  });
});
