import { describe, expect, it } from 'vitest';
import { form, formOfCase, formOfLateCase } from '../states/form.answers.js';
import { emptyDraft } from './draft.js';
import { prefilled } from './prefill.js';

describe('what is known already', () => {
  it('A12: a late case brings its ground and its story', () => {
    const { ground, happened } = prefilled(emptyDraft, formOfLateCase, '');
    expect(ground).toBe('late-service');
    expect(happened).toContain('26-4817-9921');
  });

  it('a case in time leaves the choice to the client', () => {
    expect(prefilled(emptyDraft, formOfCase, '')).toBe(emptyDraft);
  });

  it('a ground that the page names is chosen, an unknown one is not', () => {
    expect(prefilled(emptyDraft, form, 'refused-service').ground).toBe('refused-service');
    expect(prefilled(emptyDraft, form, 'no-such-thing')).toBe(emptyDraft);
  });

  it('what the client answered stays', () => {
    const mine = { ...emptyDraft, ground: 'other', happened: 'Моё' };
    expect(prefilled(mine, formOfLateCase, 'refused-service')).toBe(mine);
  });
});
