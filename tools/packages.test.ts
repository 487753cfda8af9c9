import { describe, expect, it } from 'vitest';
import { elementsOf, embedded } from './packages.mjs';

describe('the elements of a package', () => {
  it('are one, called as the package, where it has no folder for each', () => {
    const exports = { '.': {}, './define.js': {}, './states.js': {}, './package.json': '' };
    expect(elementsOf('tracker', { name: '@zabota/tracker', exports })).toEqual([
      {
        folder: 'tracker',
        name: 'tracker',
        tag: 'zabota-tracker',
        inner: '',
        define: '@zabota/tracker/define.js',
        states: '@zabota/tracker/states.js',
      },
    ]);
  });

  it('are as many as there are folders that register a tag', () => {
    const exports = {
      './feedback/define.js': {},
      './initiatives/define.js': {},
      './initiatives/states.js': {},
    };
    expect(elementsOf('feedback', { name: '@zabota/feedback', exports })).toMatchObject([
      { tag: 'zabota-feedback', inner: 'feedback/', states: undefined },
      { tag: 'zabota-initiatives', states: '@zabota/feedback/initiatives/states.js' },
    ]);
  });

  it('are none where nothing registers a tag', () => {
    const exports = { '.': {}, './define.js/more': {} };
    expect(elementsOf('core', { name: '@zabota/core', exports })).toEqual([]);
  });
});

it('the one script serves the elements that packages/embed depends on', () => {
  expect(embedded.map(({ tag }) => tag)).toContain('zabota-tracker');
});
