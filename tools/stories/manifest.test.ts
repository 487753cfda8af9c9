import { describe, expect, it } from 'vitest';
import { eventsOf, readable } from './manifest.mjs';

const field = (name: string, more: object = {}) => ({
  kind: 'field',
  name,
  type: { text: 'string' },
  ...more,
});

const manifest = () => ({
  modules: [
    {
      declarations: [
        {
          name: 'TouchpointElement',
          members: [field('locale'), field('client')],
          attributes: [{ name: 'locale', fieldName: 'locale' }],
        },
        {
          name: 'DeskElement',
          tagName: 'zabota-desk',
          members: [
            field('signInHref', { description: 'Page.' }),
            field('form', { type: { text: "'inline' | 'micro'" } }),
            field('#parts', { privacy: 'private' }),
          ],
          attributes: [
            { name: 'sign-in-href', fieldName: 'signInHref' },
            { name: 'form', fieldName: 'form' },
          ],
          cssParts: [{ name: 'form' }],
          slots: [{ name: '', description: 'Fallback.' }],
          events: [{ name: 'zabota-desk-opened' }, { name: '' }, { name: 'step' }],
        },
      ],
    },
  ],
});

const tokens = [{ name: '--zabota-color-ink', value: '#1b2430', about: 'Text.' }];
const desk = () => readable(manifest(), tokens).modules[0]?.declarations?.[1];

describe('what Storybook lists beside an element', () => {
  it('is what a page can set, with what all touchpoints have', () => {
    expect(desk()?.members?.map(({ name }) => name)).toEqual(['signInHref', 'form', 'locale']);
  });

  it('names an attribute that is spelt otherwise, and the choices there are', () => {
    expect(desk()?.members?.[0]?.description).toBe('Page. Attribute `sign-in-href`.');
    expect(desk()?.members?.[1]).toMatchObject({
      description: " One of 'inline', 'micro'.",
      type: { text: 'string' },
    });
  });

  it('names our events alone', () => {
    expect(eventsOf(readable(manifest(), tokens), 'zabota-desk')).toEqual(['zabota-desk-opened']);
  });

  it('A108: has every token with what it is for and what it is at first', () => {
    expect(desk()?.cssProperties).toEqual([
      {
        name: '--zabota-color-ink',
        description: 'Text.',
        default: '#1b2430',
        type: { text: 'string' },
      },
    ]);
  });

  it('A108: keeps a property and a part of one name, and the slot without a name', () => {
    const { members, cssParts, slots } = desk() ?? {};
    expect(members?.map(({ name }) => name)).toContain('form');
    expect(cssParts?.map(({ name }) => name)).toEqual(['::part(form)']);
    expect(slots).toEqual([{ name: '(in the tag)', description: 'Fallback.' }]);
  });
});
