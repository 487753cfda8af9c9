// A touchpoint whole in one file, for a page that is made for it: what the loader, `core` and its own
// chunk would bring, and room for what the service says with it. The later chunks stay those of
// the build; where they import `core` or the touchpoint, the page has a file that hands on what this
// one has: a page with two copies of `core` would have two of Lit.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../packages.mjs';

const before = join(root, 'packages/embed/src/standalone.ts');

/**
 * Touchpoints that people come to a page for: what they ask first is the same on every page of an
 * agency, so that the answer can come with them, or it is about the case that the tag names.
 * @param {Record<string, string[]>} asked What each asks first, by tag.
 * @returns {Record<string, string>} The address below the agency, by tag.
 */
export function standalones(asked) {
  const alike = Object.entries(asked).flatMap(([tag, [path = '', ...query]]) =>
    query.length > 0 || !path ? [] : [[tag, path]],
  );
  return Object.fromEntries(alike);
}

/** @typedef {import('rollup').OutputBundle} Bundle */

/** @param {Bundle} bundle @param {string} file */
function exportsOf(bundle, file) {
  const chunk = bundle[file];
  if (chunk?.type !== 'chunk') throw new Error(`There is no chunk ${file}.`);
  return chunk.exports;
}

/** `export { one as core_one, … } from '…'`, or back. @param {string[]} pairs @param {string} from */
const handOn = (pairs, from) => `export { ${pairs.join(', ')} } from '${from}';\n`;

/**
 * @param {string} tag
 * @param {string} chunks Folder where the chunks of one language lie.
 * @param {() => { bundle: Bundle, later: string }} known Asked when the chunks are there: them, and
 *   the folder of their build as it is seen from the address of this file.
 * @returns {import('rollup').Plugin}
 */
export function standalone(tag, chunks, known) {
  const entry = '\0standalone';
  const files = /** @type {const} */ ([
    ['core.js', 'core'],
    [`${tag}.js`, 'own'],
  ]);
  return {
    name: 'standalone',
    resolveId(id, importer) {
      if (id === 'standalone') return entry;
      const file = id.startsWith('./') ? basename(id) : '';
      const isMine = importer === entry || importer?.startsWith(chunks);
      if (!file || !isMine) return null;
      if (files.some(([name]) => name === file)) return join(chunks, file);
      return { id: `${known().later}/${file}`, external: 'relative' };
    },
    load(id) {
      if (id === entry) {
        const whole = files.map(([file, prefix]) => {
          const names = exportsOf(known().bundle, file).map(
            (name) => `${name} as ${prefix}_${name}`,
          );
          return handOn(names, `./${file}`);
        });
        return `import ${JSON.stringify(before)};\n${whole.join('')}`;
      }
      // The line that says how a file is compiled stands at its beginning alone.
      return id.startsWith(chunks) ? readFileSync(id, 'utf8').replace(/^\/\/# all.*\n/, '') : null;
    },
    generateBundle(_options, bundle) {
      const [language = ''] = Object.keys(bundle);
      const folder = language.replace(/\.js$/, '');
      for (const [file, prefix] of files) {
        const names = exportsOf(known().bundle, file).map((name) => `${prefix}_${name} as ${name}`);
        const source = handOn(names, `../../${language}`);
        this.emitFile({ type: 'asset', fileName: `${folder}/${file}`, source });
      }
    },
  };
}
