// What the tools know of the packages, read from the packages themselves.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('../', import.meta.url));

/** @param {string} name Name of a package's folder. */
const manifestOf = (name) =>
  JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));

/** Folders of all packages. */
export const packages = readdirSync(join(root, 'packages'))
  .filter((name) => existsSync(join(root, 'packages', name, 'package.json')))
  .sort();

/** Folders of the packages whose texts are translated. */
export const packagesWithTexts = packages.filter((name) =>
  existsSync(join(root, 'packages', name, 'locales')),
);

/** Folders of the packages whose sources run in the pages of others, and meet the rules for that. */
export const packagesForPages = [...packagesWithTexts, 'embed'];

/**
 * @typedef {object} ElementOfPackage
 * @property {string} folder Of the package.
 * @property {string} name Of the element, without `zabota-`.
 * @property {string} tag
 * @property {string} inner Folder of the element in the sources, with its slash; none where the package is one element.
 * @property {string} define Module that registers the tag, as others import it.
 * @property {string | undefined} states Module that declares the states, as others import it.
 */

/**
 * The elements of one package, found by its `exports`: `./define.js` is an element that is called
 * as its package, `./initiatives/define.js` one of several, with a folder of its own.
 * @param {string} folder
 * @param {{ name: string, exports?: Record<string, unknown> }} manifest
 * @returns {ElementOfPackage[]}
 */
export function elementsOf(folder, { name: home, exports = {} }) {
  return Object.keys(exports).flatMap((entry) => {
    const inner = /^\.\/([a-z-]+\/)?define\.js$/.exec(entry);
    if (!inner) return [];
    const path = inner[1] ?? '';
    const name = path.slice(0, -1) || folder;
    return [
      {
        folder,
        name,
        tag: `zabota-${name}`,
        inner: path,
        define: `${home}/${path}define.js`,
        states: `./${path}states.js` in exports ? `${home}/${path}states.js` : undefined,
      },
    ];
  });
}

/** The elements of all packages. */
export const elements = packages.flatMap((folder) => elementsOf(folder, manifestOf(folder)));

/** The elements that the one script serves: those of the packages that packages/embed depends on. */
export const embedded = elements.filter(
  ({ folder }) => `@zabota/${folder}` in manifestOf('embed').dependencies,
);

/**
 * The address below the agency, without the number of a case at its end, and the query of what a
 * touchpoint asks first, where it says so in `first-question.ts`.
 * @returns {Promise<Record<string, string[]>>} By tag.
 */
export async function firstQuestions() {
  const { clientPaths } = await import('../packages/contract/dist/paths.js');
  const declared = embedded
    .map(({ folder, inner, tag }) => ({
      tag,
      file: join(root, `packages/${folder}/dist/${inner}first-question.js`),
    }))
    .filter(({ file }) => existsSync(file));
  const questions = declared.map(async ({ tag, file }) => {
    const { firstQuestion } = await import(pathToFileURL(file).href);
    const operation = /** @type {keyof typeof clientPaths} */ (firstQuestion.operation);
    const path = clientPaths[operation].url.replace(/^\/v1\/agencies\/:agency\/|:number$/g, '');
    return [tag, [path, ...firstQuestion.query]];
  });
  return Object.fromEntries(await Promise.all(questions));
}

/**
 * A declared state, from what was built of the package.
 * @param {string} tag
 * @param {string} name
 * @returns {Promise<import('../packages/core/dist/fake/index.js').State>}
 */
export async function stateOf(tag, name) {
  const element = elements.find((one) => one.tag === tag);
  if (!element?.states) throw new Error(`${tag} declares no states.`);
  const { folder, inner } = element;
  const { states } = await import(`../packages/${folder}/dist/${inner}states.js`);
  const wanted = states.find((/** @type {{ name: string }} */ one) => one.name === name);
  if (!wanted) throw new Error(`${tag} declares no state "${name}".`);
  return wanted;
}
