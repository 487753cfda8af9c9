import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../packages.mjs';

/**
 * Writes `custom-elements.json` into a folder: what every touchpoint can be told, and what its events
 * carry.
 * @param {string} folder From the root.
 * @returns {import('./manifest.mjs').Manifest}
 */
export function analyse(folder) {
  const analyzer = join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js');
  const command = [analyzer, 'analyze', '--config', 'tools/stories/analyzer.config.mjs'];
  execFileSync(process.execPath, [...command, '--outdir', folder], { cwd: root, stdio: 'inherit' });
  return JSON.parse(readFileSync(join(root, folder, 'custom-elements.json'), 'utf8'));
}
