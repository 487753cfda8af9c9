// npm run stories:build: every state of every touchpoint as pages that the service serves at /stories.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { argv, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { root } from '../packages.mjs';

/** Where the service looks for them. */
export const storiesFolder = join(root, 'packages/service/dist/stories');

/**
 * @param {string} [folder] Where the pages go.
 * @param {boolean} [isWritten] The list of stories was written a moment ago, and others read it now.
 */
export function buildStories(folder = storiesFolder, isWritten = false) {
  const commands = [
    ...(isWritten ? [] : [['tools/stories/write-stories.mjs']]),
    [
      ...['node_modules/storybook/dist/bin/dispatcher.js', 'build', '--output-dir', folder],
      ...['--disable-telemetry', '--quiet', '--loglevel', 'error'],
    ],
  ];
  for (const command of commands) {
    const { status } = spawnSync(execPath, command, { cwd: root, stdio: 'inherit' });
    if (status !== 0) throw new Error('Storybook was not built: see above.');
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) buildStories();
