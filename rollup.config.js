// The script bundles of packages/embed: one set of chunks for each language, then the scripts
// that speak none: the storage gate and the loader.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import htmlLiterals from 'rollup-plugin-html-literals';
import { groupOf, ownCopies } from './tools/bundle/groups.mjs';
import { finish, loaderNeeds } from './tools/bundle/output.mjs';
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
import { plainTemplates } from './tools/bundle/templates.mjs';
import { standalone, standalones } from './tools/bundle/standalone.mjs';
import { embedded, firstQuestions, root } from './tools/packages.mjs';

const folder = join(root, 'packages/embed/dist/embed');
/** Where the chunks lie until it is known which build they are. */
const fresh = join(root, '.build/chunks');
const languages = ['ru', 'en'];
/**
 * Says that the functions of a file are called while it loads: V8 then compiles all of them aside
 * from the thread that draws, instead of each on its first call there. A tenth of that thread's work
 * until the first drawing is saved.
 */
const compileAtOnce = '//# allFunctionsCalledOnLoad';

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
    format: { comments: /^# all/ },
  });

/** Chunks of each language: filled by their bundles, read by the loader and the manifest. @type {Record<string, import('rollup').OutputBundle>} */
const bundles = {};

/**
 * The chunks of one language.
 * @param {string} locale
 * @returns {import('rollup').RollupOptions & { output: import('rollup').OutputOptions }}
 */
export const bundleOf = (locale) => ({
  input: Object.fromEntries(
    embedded.map(({ folder, tag, inner }) => [
      tag,
      join(localized(locale), folder, `src/${inner}define.js`),
    ]),
  ),
  output: {
    dir: join(fresh, locale),
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    manualChunks: groupOf,
    banner: ({ isEntry, name }) => (isEntry || name === 'core' ? compileAtOnce : ''),
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
    plainTemplates(),
    nodeResolve(),
    minify(),
    {
      name: 'remember-chunks',
      // A build that broke off may have left some.
      buildStart: () => rmSync(join(fresh, locale), { recursive: true, force: true }),
      generateBundle(_options, bundle) {
        bundles[locale] = bundle;
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

const asked = await firstQuestions();
const whole = standalones(asked);

const needs = () => loaderNeeds(bundles, asked);

/** What the scripts of packages/embed know of the build. */
const knowing = () => plainSources(() => ({ ZABOTA_CHUNKS: JSON.stringify(needs()) }));

/**
 * A touchpoint whole in one file, and what its later chunks need then.
 * @param {string} tag
 * @param {string} locale
 * @returns {import('rollup').RollupOptions}
 */
const wholeOf = (tag, locale) => {
  const known = () => ({ bundle: bundles[locale] ?? {}, later: `${needs().build}/${locale}` });
  return {
    input: { [locale]: 'standalone' },
    output: {
      dir: join(fresh, 'standalone', tag),
      format: 'es',
      entryFileNames: '[name].js',
      banner: compileAtOnce,
    },
    plugins: [standalone(tag, join(fresh, locale), known), knowing(), minify()],
  };
};

const loader = {
  input: { zabota: join(root, 'packages/embed/src/loader.ts') },
  output: { dir: folder, format: 'es', entryFileNames: '[name].js' },
  plugins: [
    knowing(),
    minify(),
    { name: 'finish', writeBundle: () => finish(folder, fresh, bundles, whole) },
  ],
};

const wholes = Object.keys(whole).flatMap((tag) => languages.map((locale) => wholeOf(tag, locale)));

export default [...languages.map(bundleOf), gate, ...wholes, loader];
