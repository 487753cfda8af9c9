// WebKit through the driver of WebKitGTK (Debian: webkit2gtk-driver, xvfb): the engine of Safari.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { elementTests } from './element-tests.mjs';
import { which } from './which.mjs';
import { startDisplay } from './xvfb.mjs';

const folders = ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu`);
const browser = which(
  'MINIBROWSER_PATH',
  ['MiniBrowser'],
  folders.flatMap((folder) =>
    ['4.1', '4.0'].map((version) => `${folder}/webkit2gtk-${version}/MiniBrowser`),
  ),
);
const driver = which('WEBKIT_DRIVER_PATH', ['WebKitWebDriver']);
if (!browser || !driver) throw new Error('Install WebKitGTK: webkit2gtk-driver and xvfb.');

/** @type {WebdriverIO.Capabilities & Record<string, unknown>} */
const capabilities = {
  browserName: 'MiniBrowser',
  'wdio:enforceWebDriverClassic': true,
  'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
};

const port = await freePort();
const driving = spawn(driver, ['--host=127.0.0.1', `--port=${port}`], {
  stdio: 'inherit',
  env: {
    ...process.env,
    DISPLAY: await startDisplay(),
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    GSETTINGS_BACKEND: 'memory',
    NO_AT_BRIDGE: '1',
  },
});
process.on('exit', () => driving.kill());
await listening(port);

export default {
  ...elementTests,
  browsers: [
    webdriverLauncher({
      hostname: '127.0.0.1',
      port,
      path: '/',
      automationProtocol: 'webdriver',
      capabilities,
    }),
  ],
};

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  return free;
}

/** @param {number} busy */
async function listening(busy) {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const socket = connect(busy, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return;
    } catch {
      await wait(100);
    } finally {
      socket.destroy();
    }
  }
}
