// Finds a Chromium for the tests, or brings one; says in one sentence what to do when it cannot.
import { spawnSync } from 'node:child_process';
import { env, getuid } from 'node:process';
import { fileURLToPath } from 'node:url';
import { isExecutable, which } from './which.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const isRoot = () => getuid?.() === 0;

/**
 * Flags that every launcher here needs. Chromium refuses to start as root with its sandbox on;
 * the rest keeps it from talking to the network on its own.
 */
export const chromiumFlags = [
  ...(isRoot() ? ['--no-sandbox'] : []),
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--mute-audio',
];

/**
 * The executable of an installed Chromium: `CHROME_PATH` first, then the known names.
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  const installed = which('CHROME_PATH', names, places);
  if (installed) return installed;
  const { chromium } = await import('playwright-core');
  return [chromium.executablePath()].find(isExecutable);
}

/**
 * Finds Chromium or installs it: from the system's packages as root, else Playwright's own build.
 * @returns {Promise<string>}
 * @throws {Error} A sentence with the remedy when neither way worked.
 */
export async function bringChromium() {
  for (const install of [() => {}, installFromSystem, downloadWithPlaywright]) {
    install();
    const found = await findChromium();
    if (found) return found;
  }
  throw new Error(
    'The tests need Chromium and none could be installed: install it (on Debian and Ubuntu ' +
      '"apt-get install chromium") or name one with CHROME_PATH, then run "npm test" again.',
  );
}

function installFromSystem() {
  if (!isRoot() || spawnSync('apt-get', ['--version']).status !== 0) return;
  console.log('Installing Chromium from the system packages …');
  const options = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
}

function downloadWithPlaywright() {
  console.log('Downloading Chromium …');
  const cli = fileURLToPath(new URL('../../node_modules/playwright-core/cli.js', import.meta.url));
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
}
