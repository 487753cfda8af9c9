// What is written beside the script bundles: compressed copies and a manifest.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

/** @typedef {{ first: string[], later: string[] }} Files What is loaded at once and on demand. */

/**
 * The files of each touchpoint of a bundle: itself with what it imports statically, and what it
 * may import later.
 * @param {import('rollup').OutputBundle} bundle
 * @returns {Record<string, Files>} By tag.
 */
export function filesOf(bundle) {
  const chunks = new Map(
    Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])),
  );
  /**
   * @param {string[]} from
   * @param {('imports' | 'dynamicImports')[]} kinds
   */
  const reach = (from, kinds) => {
    const files = new Set(from);
    for (const file of files) {
      for (const kind of kinds) chunks.get(file)?.[kind].forEach((next) => files.add(next));
    }
    return [...files];
  };
  const entries = [...chunks.values()].filter(({ isEntry }) => isEntry);
  return Object.fromEntries(
    entries.map(({ name, fileName }) => {
      const first = reach([fileName], ['imports']);
      const all = reach(first, ['imports', 'dynamicImports']);
      return [`zabota-${name}`, { first, later: all.filter((file) => !first.includes(file)) }];
    }),
  );
}

/**
 * Compresses every script of a folder and describes it in `manifest.json`.
 * @param {string} folder
 * @param {Record<string, Record<string, Files>>} touchpoints Files by language and tag.
 */
export function finish(folder, touchpoints) {
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .sort();
  const files = Object.fromEntries(
    scripts.map((file) => {
      const code = readFileSync(join(folder, file));
      const compressed = { br: brotliCompressSync(code, brotli), gz: gzipSync(code, { level: 9 }) };
      for (const [ending, bytes] of Object.entries(compressed)) {
        writeFileSync(join(folder, `${file}.${ending}`), bytes);
      }
      return [
        file.split(sep).join('/'),
        {
          bytes: code.length,
          gzip: compressed.gz.length,
          brotli: compressed.br.length,
          integrity: `sha384-${createHash('sha384').update(code).digest('base64')}`,
        },
      ];
    }),
  );
  const manifest = JSON.stringify({ touchpoints, files }, null, 2);
  writeFileSync(join(folder, 'manifest.json'), `${manifest}\n`);
}
