// What is written beside the script bundles: compressed copies and a manifest.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

/**
 * The files that a page loads for each touchpoint of a bundle at once: the touchpoint and what it
 * imports statically.
 * @param {import('rollup').OutputBundle} bundle
 * @returns {Record<string, string[]>} By tag.
 */
export function chunksOf(bundle) {
  const outputs = Object.values(bundle).filter((output) => output.type === 'chunk');
  const entries = outputs.filter(({ isEntry }) => isEntry);
  return Object.fromEntries(
    entries.map((entry) => {
      const files = new Set([entry.fileName]);
      for (const file of files) {
        const chunk = outputs.find(({ fileName }) => fileName === file);
        for (const imported of chunk?.imports ?? []) files.add(imported);
      }
      return [`zabota-${entry.name}`, [...files]];
    }),
  );
}

/**
 * Compresses every script of a folder and describes it in `manifest.json`.
 * @param {string} folder
 * @param {Record<string, Record<string, string[]>>} touchpoints Files by language and tag.
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
