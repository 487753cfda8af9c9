// npm run packages: what the packages carry beside their modules, and whether npm would publish all
// that they name. After npm run build and npm run types.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { elements, packages, root } from '../packages.mjs';
import { npm } from '../setup/npm.mjs';
import { analyse } from '../stories/analyse.mjs';
import { faultsOf } from './claims.mjs';
import { elementManifest } from './element-manifest.mjs';

const inPackage = (/** @type {string} */ folder, /** @type {string} */ file) =>
  join(root, 'packages', folder, file);

/** The licence asks that its text goes with every copy. */
function writeLicences() {
  for (const folder of packages) copyFileSync(join(root, 'LICENSE'), inPackage(folder, 'LICENSE'));
}

function writeManifests() {
  const all = /** @type {import('./element-manifest.mjs').Manifest} */ (analyse('.build/elements'));
  for (const folder of new Set(elements.map(({ folder }) => folder))) {
    const own = elements.filter((element) => element.folder === folder);
    const manifest = elementManifest(all, folder, own);
    writeFileSync(inPackage(folder, 'custom-elements.json'), JSON.stringify(manifest, null, 2));
  }
}

/** @returns {Map<string, string[]>} Paths that npm would publish, by the name of the package. */
function packed() {
  const words = ['pack', '--workspaces', '--dry-run', '--json', '--ignore-scripts'];
  const { status, stdout } = npm(words, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error('npm does not say what it would publish: see above.');
  /** @type {{ name: string, files: { path: string }[] }[]} */
  const list = JSON.parse(String(stdout));
  return new Map(list.map(({ name, files }) => [name, files.map(({ path }) => path)]));
}

writeLicences();
writeManifests();
const published = packed();
const faults = packages
  .map((folder) => JSON.parse(readFileSync(inPackage(folder, 'package.json'), 'utf8')))
  .flatMap((manifest) => faultsOf(manifest, published.get(manifest.name) ?? []));
console.log(faults.join('\n') || `${packages.length} packages carry all that they name.`);
if (faults.length > 0) process.exitCode = 1;
