// Which modules travel together. One chunk of a touchpoint weighs less than the same code in several,
// so each has two at first: `core`, which all share, and its own, with its own copies of the rest.
import { readFileSync } from 'node:fs';

/** What every touchpoint shows and asks with, and what may be on a page only once. */
const core =
  /\/(lit-html|if-defined|lean\/lit)\.(js|ts)$|^\0|\/contract\/dist\/paths\.js$|\/core\/src\/(client\/(?!failure-words|field-problems|question)|configuration\/|element\/(?!focus-field|deeds)|tokens\/tokens\.styles|styles\/base\.styles|controllers\/(announce|theme)\.controller|controls\/button|storage\/capability\.storage|attempt|language\/(built-in|words)\.js)/;

/** For `manualChunks` of Rollup. @param {string} id */
export const groupOf = (id) => (core.test(id) ? 'core' : undefined);

/**
 * Gives each touchpoint its own copy of what it takes from other folders and is not in `core`: the
 * control of a form is 0.2 kB in the chunk that is loaded anyway, and a request of its own where
 * touchpoints share it.
 * @param {readonly import('../packages.mjs').ElementOfPackage[]} elements
 * @returns {import('rollup').Plugin}
 */
export const ownCopies = (elements) => ({
  name: 'own-copies',
  async resolveId(source, importer, options) {
    if (!importer) return null;
    const [file = '', copy] = importer.split('?');
    const owner = elements.find((one) =>
      copy ? copy === one.name : file.includes(sourcesOf(one)),
    );
    if (!owner) return null;
    const found = await this.resolve(source, file, { ...options, skipSelf: true });
    if (!found) return found;
    // The fake service of a trial knows every address; the touchpoints in earnest only their own.
    const isOfTrial = /\/core\/src\/fake\//.test(file) && /\/paths\.js$/.test(found.id);
    if (isOfTrial) return { ...found, id: `${found.id}?${owner.name}` };
    if (groupOf(found.id) || found.id.includes(sourcesOf(owner))) return found;
    return { ...found, id: `${found.id}?${owner.name}` };
  },
  load(id) {
    const [file = '', copy] = id.split('?');
    return copy ? readFileSync(file, 'utf8') : null;
  },
});

/** Where an element is at home. @param {import('../packages.mjs').ElementOfPackage} element */
const sourcesOf = ({ folder, inner }) => `/packages/${folder}/src/${inner}`;
