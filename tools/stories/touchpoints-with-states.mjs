// Every element that declares its states, found by the `exports` of the packages.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @typedef {object} Touchpoint
 * @property {string} tag
 * @property {string} title
 * @property {string} folder Of the package.
 * @property {string} states Module that exports `states`.
 * @property {string} define Module that registers the tag.
 * @property {string} source Path of the states.
 */

/** @returns {Touchpoint[]} */
export function touchpointsWithStates() {
  return readdirSync(join(root, 'packages')).flatMap((folder) => {
    const { name, exports = {} } = JSON.parse(
      readFileSync(join(root, 'packages', folder, 'package.json'), 'utf8'),
    );
    return Object.keys(exports)
      .filter((entry) => /(^|\/)states\.js$/.test(entry))
      .map((entry) => {
        const inner = entry.replace(/^\.\/?|\/?states\.js$/g, '');
        const element = inner ? basename(inner) : folder;
        return {
          tag: `zabota-${element}`,
          title: element.charAt(0).toUpperCase() + element.slice(1),
          folder,
          states: name + entry.slice(1),
          define: name + entry.slice(1).replace(/states\.js$/, 'define.js'),
          source: join(root, 'packages', folder, exports[entry]['@zabota/source']),
        };
      });
  });
}

/**
 * Names of the states, read by running the module itself.
 * @param {Touchpoint} touchpoint
 * @returns {Promise<string[]>}
 */
export async function namesOfStates({ source }) {
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    conditions: ['@zabota/source'],
    logLevel: 'error',
  });
  const [module] = outputFiles;
  if (!module) throw new Error(`Nothing was built from ${source}.`);
  const code = Buffer.from(module.contents).toString('base64');
  const { states } = await import(`data:text/javascript;base64,${code}`);
  return states.map((/** @type {{ name: string }} */ state) => state.name);
}
