// Every element that declares its states.
import { join } from 'node:path';
import { build } from 'esbuild';
import { elements, root } from '../packages.mjs';

/**
 * @typedef {object} Touchpoint
 * @property {string} tag
 * @property {string} title
 * @property {string} folder Of the package.
 * @property {string} states Module that exports `states`.
 * @property {string} define Module that registers the tag.
 * @property {string} source Path of the states.
 * @property {string} element Path of the element itself.
 */

/** @returns {Touchpoint[]} */
export function touchpointsWithStates() {
  return elements.flatMap(({ folder, name, tag, inner, define, states }) =>
    states === undefined
      ? []
      : [
          {
            tag,
            title: name.charAt(0).toUpperCase() + name.slice(1),
            folder,
            states,
            define,
            source: join(root, 'packages', folder, `src/${inner}states.ts`),
            element: join(root, 'packages', folder, `src/${inner}${name}.element.ts`),
          },
        ],
  );
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
