// Installs what the lockfile says, and only when what is installed differs from it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';

/**
 * Packages of a lockfile by their folder.
 * @typedef {Record<string, { version?: string, dev?: boolean, devOptional?: boolean, optional?: boolean, link?: boolean }>} Packages
 */

/**
 * @param {string} file
 * @returns {Packages}
 */
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * Whether every package that the lockfile names is installed in its version.
 * @param {Packages} wanted From package-lock.json.
 * @param {Packages} installed From the record that npm keeps in node_modules.
 * @param {{ dev: boolean }} options Whether the tools of developers are wanted too.
 */
export function matches(wanted, installed, { dev }) {
  return Object.entries(wanted)
    .filter(([folder]) => folder.includes('node_modules/'))
    .every(([folder, entry]) => {
      const found = installed[folder];
      // Packages for other systems are optional and stay away.
      if (!found) return entry.optional || entry.devOptional || (entry.dev && !dev);
      return entry.link || found.version === entry.version;
    });
}

/**
 * @param {string} root
 * @param {{ dev: boolean }} options
 */
export function isInstalled(root, options) {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  return matches(packagesOf(join(root, 'package-lock.json')), packagesOf(record), options);
}

/**
 * Brings node_modules in line with the lockfile. Tools of developers that are already there stay.
 * @param {string} root
 * @param {{ dev: boolean }} options
 * @throws {Error} One sentence with the remedy.
 */
export function install(root, options) {
  if (isInstalled(root, options)) return;
  const dev = options.dev || existsSync(join(root, 'node_modules/vitest'));
  console.log('Installing packages …');
  const words = [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...(dev ? [] : ['--omit=dev']),
  ];
  const { status } = npm(words, { cwd: root, stdio: 'inherit' });
  if (status === 0) return;
  throw new Error(
    'The packages could not be installed: see what npm says above, check the network (behind a ' +
      'proxy: "npm config set proxy <address>") and run the command again.',
  );
}
