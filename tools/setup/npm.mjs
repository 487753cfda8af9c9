import { spawnSync } from 'node:child_process';
import { env, execPath, platform } from 'node:process';

/**
 * Runs the npm that runs us, or else the one of this machine.
 * @param {string[]} words
 * @param {import('node:child_process').SpawnSyncOptions} options
 */
export const npm = (words, options) =>
  env['npm_execpath']
    ? spawnSync(execPath, [env['npm_execpath'], ...words], options)
    : spawnSync('npm', words, { ...options, shell: platform === 'win32' });
