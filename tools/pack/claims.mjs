// What a package says of itself, held against what npm would publish of it.

/**
 * @typedef {string | { [condition: string]: Exports }} Exports
 * @typedef {object} PackageJson
 * @property {string} name
 * @property {string} [license]
 * @property {string} [main]
 * @property {string} [types]
 * @property {string} [customElements]
 * @property {Record<string, string>} [bin]
 * @property {Exports} [exports]
 * @property {string[]} [files]
 * @property {string[] | false} [sideEffects]
 */

/** The condition that is switched on in this repository alone: sources are not published. */
const ours = '@zabota/source';

/** @returns {string[]} */
const targets = (/** @type {Exports} */ exports) =>
  typeof exports === 'string'
    ? [exports]
    : Object.entries(exports).flatMap(([key, inner]) => (key === ours ? [] : targets(inner)));

/** @returns {string[]} Files, folders and patterns that a package names, from its own folder. */
export function claimsOf(/** @type {PackageJson} */ manifest) {
  const { license, main, types, customElements, bin = {}, exports = {}, files = [] } = manifest;
  const effects = (manifest.sideEffects || []).filter((path) => !path.startsWith('./src/'));
  const named = [main, types, customElements, ...Object.values(bin), ...targets(exports)];
  return [...new Set([...named, ...files, ...effects, license && 'LICENSE'])]
    .filter((path) => path !== undefined)
    .map((path) => path.replace(/^\.\//, ''));
}

/** @returns {RegExp} A path, what lies in it, or what fits its stars. */
const pattern = (/** @type {string} */ claim) =>
  new RegExp(`^${claim.replace(/[.+]/g, '\\$&').replaceAll('*', '[^/]+')}(/|$)`);

/** Of use where the sources are, and nowhere else. */
const forUs = /(^|\/)(testing|fixtures)\/|\.test\.|\.tsbuildinfo$/;

/**
 * @param {PackageJson} manifest
 * @param {string[]} packed Paths that npm would publish.
 * @returns {string[]} Sentences: what is named and not there, what is there for nobody.
 */
export const faultsOf = (manifest, packed) => [
  ...claimsOf(manifest)
    .filter((claim) => !packed.some((path) => pattern(claim).test(path)))
    .map((claim) => `${manifest.name} names ${claim}, which would not be published.`),
  ...packed
    .filter((path) => forUs.test(path))
    .map((path) => `${manifest.name} would publish ${path}, which is of use to nobody else.`),
];
