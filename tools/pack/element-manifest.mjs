// What a package tells the tools of those who install it: https://github.com/webcomponents/custom-elements-manifest

/**
 * @typedef {{ name: string, module?: string, package?: string }} Reference
 * @typedef {{ kind: string, name: string, declaration: Reference }} Export
 * @typedef {{ name: string, tagName?: string }} Declaration
 * @typedef {{ kind: string, path: string, declarations: Declaration[], exports: Export[] }} Module
 * @typedef {{ schemaVersion: string, modules: Module[] }} Manifest
 */

/** @returns {RegExpExecArray | null} Folder of the package, and the path of a source in it. */
const source = (/** @type {string} */ path) => /^packages\/([a-z-]+)\/src\/(.+)\.ts$/.exec(path);

const built = (/** @type {string} */ path) =>
  path.replace(/^packages\/[^/]+\/src\/(.+)\.ts$/, 'dist/$1.js');

/** Where a name is declared: in a built module of this package, or in another package. */
function reference(/** @type {Reference} */ { name, module = '' }, /** @type {string} */ folder) {
  const [, home] = source(module) ?? [];
  return home === folder ? { name, module: built(module) } : { name, package: `@zabota/${home}` };
}

/** The module that registers an element: the one that others import. */
const definition = (
  /** @type {import('../packages.mjs').ElementOfPackage} */ { tag, inner },
  /** @type {Module[]} */ modules,
) => ({
  kind: 'javascript-module',
  path: `dist/${inner}define.js`,
  declarations: [],
  exports: modules.flatMap(({ path: module, declarations }) =>
    declarations
      .filter(({ tagName }) => tagName === tag)
      .map(({ name }) => ({
        kind: 'custom-element-definition',
        name: tag,
        declaration: { name, module },
      })),
  ),
});

/**
 * The manifest of one package as it is published: its own modules as they were built, and of them
 * what others can reach.
 * @param {Manifest} all What the analyzer found in the sources of every package.
 * @param {string} folder Of the package.
 * @param {readonly import('../packages.mjs').ElementOfPackage[]} elements Of the package.
 * @returns {Manifest}
 */
export function elementManifest(all, folder, elements) {
  const own = all.modules.filter(({ path }) => source(path)?.[1] === folder);
  /** @type {Module[]} */
  const modules = JSON.parse(JSON.stringify(own), (key, value) => {
    if (key === 'path') return built(value);
    if (key === 'members')
      return value.filter(
        (/** @type {{ privacy?: string }} */ { privacy = 'public' }) => privacy === 'public',
      );
    // What the analyzer guesses from calls has no name of ours.
    if (key === 'events')
      return value.filter((/** @type {{ name?: string }} */ { name = '' }) =>
        name.startsWith('zabota-'),
      );
    return typeof value?.module === 'string' && source(value.module)
      ? reference(value, folder)
      : value;
  });
  const definitions = elements.map((element) => definition(element, modules));
  return { schemaVersion: all.schemaVersion, modules: [...modules, ...definitions] };
}
