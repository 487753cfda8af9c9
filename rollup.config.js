// The script bundles of packages/embed: one set of chunks for each language, then the scripts
// that speak none: the storage gate and the loader.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import htmlLiterals from 'rollup-plugin-html-literals';
import { groupOf, ownCopies } from './tools/bundle/groups.mjs';
import { filesOf, finish } from './tools/bundle/output.mjs';
import {
  inlineOperations,
  leanLit,
  localized,
  localizedSources,
  ownTemplates,
  plainDecorators,
  plainSources,
  shortTokens,
} from './tools/bundle/plugins.mjs';
import { embedded, root } from './tools/packages.mjs';

const folder = join(root, 'packages/embed/dist/embed');
const languages = ['ru', 'en'];
const minify = () =>
  terser({
    ecma: 2020,
    module: true,
    // Found by trying: what repeats itself compresses better than what is shortest.
    compress: {
      passes: 3,
      unsafe_arrows: true,
      unsafe_methods: true,
      hoist_funs: true,
      inline: 1,
      arrows: false,
    },
    format: { comments: false },
  });

/** Files of each touchpoint by language: filled by the bundles, written into loader and manifest. @type {Record<string, ReturnType<typeof filesOf>>} */
const files = {};

/** What the loader needs to know of them. */
const chunks = () =>
  Object.fromEntries(
    Object.entries(files).map(([locale, tags]) => [
      locale,
      Object.fromEntries(Object.entries(tags).map(([tag, { first }]) => [tag, first])),
    ]),
  );

/**
 * The chunks of one language.
 * @param {string} locale
 * @returns {import('rollup').RollupOptions & { output: import('rollup').OutputOptions }}
 */
export const bundleOf = (locale) => ({
  input: Object.fromEntries(
    embedded.map(({ folder, name, inner }) => [
      name,
      join(localized(locale), folder, `src/${inner}define.js`),
    ]),
  ),
  output: {
    dir: folder,
    format: 'es',
    entryFileNames: `${locale}/[name]-[hash].js`,
    chunkFileNames: `${locale}/[name]-[hash].js`,
    manualChunks: groupOf,
  },
  // Only registering a tag is a side effect; the localized copies have no manifest that says so.
  treeshake: { moduleSideEffects: (id) => id.endsWith('/define.js') },
  plugins: [
    ownCopies(embedded),
    plainDecorators(),
    leanLit(),
    inlineOperations(),
    localizedSources(locale),
    ownTemplates(),
    shortTokens(),
    htmlLiterals({ include: '**/.build/**', failOnError: true }),
    nodeResolve(),
    minify(),
    {
      name: 'remember-files',
      generateBundle(_options, bundle) {
        files[locale] = filesOf(bundle);
      },
    },
  ],
});

/** A classic script: it stands in the head and is there before anything it holds back. */
const gate = {
  input: { 'zabota-gate': join(root, 'packages/consent/src/gate/gate.ts') },
  output: { dir: folder, format: 'iife', entryFileNames: '[name].js' },
  plugins: [plainSources(), minify()],
};

const loader = {
  input: { zabota: join(root, 'packages/embed/src/loader.ts') },
  output: { dir: folder, format: 'es', entryFileNames: '[name].js' },
  plugins: [
    plainSources(() => ({ ZABOTA_CHUNKS: JSON.stringify(chunks()) })),
    minify(),
    { name: 'finish', writeBundle: () => finish(folder, files) },
  ],
};

export default () => {
  rmSync(folder, { recursive: true, force: true });
  return [...languages.map(bundleOf), gate, loader];
};
