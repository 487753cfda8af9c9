// npm run stories:check: builds Storybook and visits every story in one browser. Each must render,
// play to its end, write no error to the console, and axe must find nothing in it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { extname, join, normalize } from 'node:path';
import { env, execPath } from 'node:process';
import { chromium } from 'playwright-core';
import { bringChromium, chromiumFlags } from '../browser/chromium.mjs';
import { root } from '../packages.mjs';

const folder = join(root, 'storybook-static');
/** Longest time that one story may take, in milliseconds: a slow machine is no fault of a story. */
const patience = 60_000;
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** @typedef {{ status: string, reports: readonly { type: string, status: string, result?: { violations?: readonly { id: string, help: string }[] } }[] }} Outcome */

function buildStories() {
  const commands = [
    ['tools/stories/write-stories.mjs'],
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

/** Serves the built Storybook on a free port of this machine. */
async function serve() {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://stories').pathname);
    const file = join(folder, path);
    if (!existsSync(file) || !extname(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = types[/** @type {keyof typeof types} */ (extname(file))];
    response.writeHead(200, type ? { 'content-type': `${type}; charset=utf-8` } : {});
    response.end(readFileSync(file));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { origin: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

/** Shows one story after another in the same page, as its sidebar does. */
const play = (/** @type {import('playwright-core').Page} */ page, /** @type {string} */ id) =>
  page.evaluate(
    ([id, patience]) =>
      new Promise((resolve, reject) => {
        const { __STORYBOOK_ADDONS_CHANNEL__: channel } = /** @type {any} */ (globalThis);
        const finished = (/** @type {any} */ { storyId, status, reporters }) => {
          if (storyId !== id) return;
          channel.off('storyFinished', finished);
          const reports = reporters.map((/** @type {any} */ { type, status, result }) => ({
            type,
            status,
            result: {
              violations: result?.violations?.map((/** @type {any} */ { id, help }) => ({
                id,
                help,
              })),
            },
          }));
          resolve({ status, reports });
        };
        setTimeout(() => reject(new Error('It did not come to its end.')), Number(patience));
        channel.on('storyFinished', finished);
        channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
      }),
    /** @type {const} */ ([id, patience]),
  );

/** What is wrong with a story, in words. @param {Outcome} outcome */
function faultsOf({ status, reports }) {
  const checked = reports.find(({ type }) => type === 'a11y');
  const found = (checked?.result?.violations ?? []).map(({ id, help }) => `axe: ${id}, ${help}`);
  return [
    ...(status === 'success' || found.length > 0 ? [] : [`it ended with "${status}"`]),
    ...(checked ? found : ['axe did not look at it']),
  ];
}

buildStories();
/** @type {{ entries: Record<string, { id: string, type: string, title: string, name: string }> }} */
const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
const stories = Object.values(entries).filter(({ type }) => type === 'story');
const server = await serve();
const browser = await chromium.launch({
  executablePath: await bringChromium(),
  args: chromiumFlags,
});
let failed = 0;
try {
  const page = await browser.newPage({ locale: 'ru-RU', timezoneId: 'Europe/Moscow' });
  /** @type {string[]} */
  const said = [];
  page.on('pageerror', ({ message }) => said.push(message));
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  // Asked again for the story it shows, Storybook does nothing: so the page opens at the last one.
  await page.goto(`${server.origin}/iframe.html?id=${stories.at(-1)?.id}&viewMode=story`);
  await page.waitForFunction(
    'globalThis.__STORYBOOK_PREVIEW__?.currentRender?.phase === "finished"',
  );
  for (const { id, title, name } of stories) {
    said.length = 0;
    const faults = await play(page, id).then(
      (outcome) => faultsOf(/** @type {Outcome} */ (outcome)),
      (error) => [error.message],
    );
    for (const fault of [...faults, ...said]) console.log(`${title} / ${name}: ${fault}`);
    if (faults.length + said.length > 0) failed += 1;
  }
} finally {
  await browser.close();
  server.stop();
}
const counts = { passed: stories.length - failed, failed };
console.log(`${stories.length} stories: ${counts.passed} passed, ${failed} failed`);
if (env.ZABOTA_TEST_REPORT) writeFileSync(env.ZABOTA_TEST_REPORT, JSON.stringify(counts));
process.exitCode = failed || stories.length === 0 ? 1 : 0;
