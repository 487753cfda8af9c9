import { describe, expect, it } from 'vitest';
import { claimsOf, faultsOf } from './claims.mjs';
import { elementManifest } from './element-manifest.mjs';

const tracker = {
  name: '@zabota/tracker',
  license: 'MIT',
  sideEffects: ['./dist/*/define.js', './src/*/define.ts'],
  bin: { 'zabota-track': './bin/track.mjs' },
  customElements: 'custom-elements.json',
  exports: {
    '.': {
      '@zabota/source': './src/index.ts',
      types: './dist/index.d.ts',
      default: './dist/index.js',
    },
    './testing.js': { '@zabota/source': './src/testing/index.ts' },
    './package.json': './package.json',
  },
  files: ['dist', 'locales', 'custom-elements.json'],
};

const packed = [
  'LICENSE',
  'bin/track.mjs',
  'custom-elements.json',
  'dist/index.d.ts',
  'dist/index.js',
  'dist/tracker/define.js',
  'locales/ru.xlf',
  'package.json',
];

describe('what a package names', () => {
  it('is every path that is published, not the sources that this repository alone reads', () => {
    expect(claimsOf(tracker).sort()).toEqual(
      [...packed.slice(0, 5), 'dist', 'dist/*/define.js', 'locales', 'package.json'].sort(),
    );
  });

  it('is there, as a file, a folder or a pattern', () => {
    expect(faultsOf(tracker, packed)).toEqual([]);
  });

  it.each([
    ['custom-elements.json', 'custom-elements.json'],
    ['dist/index.d.ts', 'dist/index.d.ts'],
    ['bin/track.mjs', 'bin/track.mjs'],
    ['dist/tracker/define.js', 'dist/*/define.js'],
    ['locales/ru.xlf', 'locales'],
    ['LICENSE', 'LICENSE'],
  ])('is missed without %s', (path, claim) => {
    const without = packed.filter((one) => one !== path);
    expect(faultsOf(tracker, without)).toEqual([
      `@zabota/tracker names ${claim}, which would not be published.`,
    ]);
  });

  it.each(['dist/testing/harness.js', 'dist/index.test.js', 'dist/tsconfig.tsbuildinfo'])(
    'does not bring %s, which is of use to us alone',
    (path) => {
      expect(faultsOf(tracker, [...packed, path])).toHaveLength(1);
    },
  );
});

describe('the manifest of the elements of a package', () => {
  const common = 'packages/core/src/element/touchpoint.element.ts';
  const path = 'packages/feedback/src/initiatives/initiatives.element.ts';
  const module = (at: string, declaration: { name: string }) => ({
    kind: 'javascript-module',
    path: at,
    declarations: [declaration],
    exports: [{ kind: 'js', name: declaration.name, declaration: { ...declaration, module: at } }],
  });
  const element = {
    name: 'InitiativesElement',
    tagName: 'zabota-initiatives',
    members: [
      { name: 'topic' },
      { name: 'api', inheritedFrom: { name: 'TouchpointElement', module: common } },
      { name: '#draft', privacy: 'private' },
      { name: 'begin', privacy: 'protected' },
    ],
    events: [{ name: 'zabota-initiatives-sent' }, { name: 'step' }, {}],
  };
  const all = {
    schemaVersion: '1.0.0',
    modules: [module(common, { name: 'TouchpointElement' }), module(path, element)],
  };
  const { modules } = elementManifest(all, 'feedback', [
    {
      folder: 'feedback',
      name: 'initiatives',
      tag: 'zabota-initiatives',
      inner: 'initiatives/',
      define: '@zabota/feedback/initiatives/define.js',
      states: undefined,
    },
  ]);
  const built = 'dist/initiatives/initiatives.element.js';

  it('has its own modules alone, where they are published', () => {
    expect(modules.map(({ path: at }) => at)).toEqual([built, 'dist/initiatives/define.js']);
    expect(modules[0]?.exports[0]?.declaration).toEqual({
      name: 'InitiativesElement',
      module: built,
    });
  });

  it('A108: tells what others can set and hear, and from which package it comes', () => {
    expect(modules[0]?.declarations[0]).toMatchObject({
      members: [
        { name: 'topic' },
        { name: 'api', inheritedFrom: { name: 'TouchpointElement', package: '@zabota/core' } },
      ],
      events: [{ name: 'zabota-initiatives-sent' }],
    });
  });

  it('says which module registers the tag', () => {
    expect(modules[1]?.exports).toEqual([
      {
        kind: 'custom-element-definition',
        name: 'zabota-initiatives',
        declaration: { name: 'InitiativesElement', module: built },
      },
    ]);
  });
});
