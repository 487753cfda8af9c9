// Where the script bundles lie, and what is written beside them: compressed copies and a manifest.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
      return [name, { first, later: all.filter((file) => !first.includes(file)) }];
    }),
  );
}

/** @typedef {Record<string, import('rollup').OutputBundle>} Bundles By language. */

/** A name for what is in the chunks of all languages. @param {Bundles} bundles */
function buildOf(bundles) {
  const hash = createHash('sha256');
  for (const chunk of Object.values(bundles).flatMap((bundle) => Object.values(bundle))) {
    hash.update(chunk.fileName).update(chunk.type === 'chunk' ? chunk.code : chunk.source);
  }
  return hash.digest('hex').slice(0, 10);
}

/**
 * What the loader has to know of the chunks, see packages/embed/src/chunks.ts.
 * @param {Bundles} bundles
 * @param {Record<string, string[]>} asked What a touchpoint asks first, by tag.
 * @throws {Error} Where a touchpoint needs a third file at once, which the loader would not bring.
 */
export function loaderNeeds(bundles, asked) {
  const touchpoints = Object.values(bundles).map(filesOf);
  for (const [tag, { first }] of touchpoints.flatMap(Object.entries)) {
    if (first.length > 2) throw new Error(`${tag} is cut into ${first.join(', ')} at first.`);
  }
  const tags = Object.keys(touchpoints[0] ?? {}).map((tag) => [tag, asked[tag] ?? []]);
  return { build: `./${buildOf(bundles)}`, tags: Object.fromEntries(tags) };
}

/** @param {string} folder @returns {{ build?: string, previous?: string }} */
function readManifest(folder) {
  const file = join(folder, 'manifest.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/**
 * Puts the chunks into a folder called as their build, beside that of the build before, which open
 * pages may still ask for; compresses every script and describes it in `manifest.json`.
 * @param {string} folder
 * @param {string} fresh Folder of the chunks, by language; it is moved.
 * @param {Bundles} bundles
 * @param {Record<string, string>} standalone What a touchpoint that also comes whole asks first, by tag.
 */
export function finish(folder, fresh, bundles, standalone) {
  const build = buildOf(bundles);
  const last = readManifest(folder);
  const previous = last.build === build ? last.previous : last.build;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory() && entry.name !== previous) {
      rmSync(join(folder, entry.name), { recursive: true });
    }
  }
  renameSync(fresh, join(folder, build));
  const files = Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => file.split(sep).join('/'))
      .filter((file) => file.endsWith('.js') && !file.startsWith(`${previous}/`))
      .sort()
      .map((file) => [file, compress(join(folder, file))]),
  );
  const byLanguage = Object.entries(bundles).map(([locale, bundle]) => [locale, filesOf(bundle)]);
  const touchpoints = Object.fromEntries(byLanguage);
  const manifest = { build, previous, standalone, touchpoints, files };
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Writes the compressed copies of a script. @param {string} file */
function compress(file) {
  const code = readFileSync(file);
  const compressed = { br: brotliCompressSync(code, brotli), gz: gzipSync(code, { level: 9 }) };
  for (const [ending, bytes] of Object.entries(compressed))
    writeFileSync(`${file}.${ending}`, bytes);
  return {
    bytes: code.length,
    gzip: compressed.gz.length,
    brotli: compressed.br.length,
    integrity: `sha384-${createHash('sha384').update(code).digest('base64')}`,
  };
}
