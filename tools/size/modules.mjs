// node tools/size/modules.mjs tracker: what each module adds to the chunks of a touchpoint, in
// bytes of brotli, counted as what a chunk would weigh less without it.
import { SourceMap } from 'node:module';
import { argv } from 'node:process';
import { brotliCompressSync } from 'node:zlib';
import { rollup } from 'rollup';
import { filesOf } from '../bundle/output.mjs';

const brotli = (/** @type {string} */ code) => brotliCompressSync(code).length;

/** `core/src/client/client.js` of the whole path. @param {string} path */
const short = (path) => path.replace(/^.*(\/packages\/|node_modules\/)|\?.*$/g, '');

/**
 * The code of a chunk by the module that it came from.
 * @param {import('rollup').OutputChunk} chunk
 */
function byModule({ code, map }) {
  const places = new SourceMap(JSON.parse(String(map)));
  /** @type {Map<string, Set<number>>} */
  const modules = new Map();
  let [line, column, module] = [0, 0, ''];
  for (let at = 0; at < code.length; at += 1) {
    const place = places.findEntry(line, column);
    if ('originalSource' in place) module = short(place.originalSource);
    modules.set(module, (modules.get(module) ?? new Set()).add(at));
    column += 1;
    if (code[at] === '\n') [line, column] = [line + 1, 0];
  }
  return modules;
}

/** @param {import('rollup').OutputChunk} chunk */
function print(chunk) {
  const whole = brotli(chunk.code);
  const rows = [...byModule(chunk)].map(([module, own]) => {
    const others = [...chunk.code].filter((_, at) => !own.has(at)).join('');
    return { module, raw: own.size, adds: whole - brotli(others) };
  });
  console.log(`\n${chunk.fileName}: ${whole} bytes`);
  for (const { module, raw, adds } of rows.sort((one, other) => other.adds - one.adds)) {
    console.log(`${String(adds).padStart(7)} ${String(raw).padStart(7)} characters  ${module}`);
  }
}

// Not imported by name: the plugins of the configuration are typed for another module system.
const { bundleOf } = await import(new URL('../../rollup.config.js', import.meta.url).href);
const { output: options, ...input } = bundleOf('ru');
const { output } = await (await rollup(input)).generate({ ...options, sourcemap: true });
const bundle = Object.fromEntries(output.map((file) => [file.fileName, file]));
const { first = [], later = [] } = filesOf(bundle)[`zabota-${argv[2] ?? 'tracker'}`] ?? {};
for (const name of [...first, ...later]) {
  const file = bundle[name];
  if (file?.type === 'chunk') print(file);
}
