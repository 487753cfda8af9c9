// npm run stories:check: builds Storybook and visits every page of it. Each story must render, play
// to its end, and axe must find nothing in it; no page may write an error to the console or ask
// anything of another server.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env } from 'node:process';
import { chromium } from 'playwright-core';
import { bringChromium, chromiumFlags } from '../browser/chromium.mjs';
import { buildStories, storiesFolder } from './build.mjs';
import { serve } from './serve.mjs';

/** Longest time that one story may take, in milliseconds: a slow machine is no fault of a story. */
const patience = 60_000;
/** As many as the machine of continuous integration has cores. */
const pagesAtOnce = 2;

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ id: string, type: string, title: string, name: string }} Entry */
/** @typedef {{ status: string, reports: readonly { type: string, status: string, result?: { violations?: readonly { id: string, help: string }[] } }[] }} Outcome */

/** Shows one story after another in the same page, as its sidebar does. @returns {Promise<Outcome>} */
const play = (/** @type {Page} */ page, /** @type {string} */ id) =>
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

/** A page of text has nothing to play: it must come, with what it shows. @returns {Promise<string[]>} */
async function read(
  /** @type {Page} */ page,
  /** @type {string} */ origin,
  /** @type {string} */ id,
) {
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=docs`);
  await page.locator('#storybook-docs h1').first().waitFor({ timeout: patience });
  await page.waitForLoadState('networkidle');
  return [];
}

/** What a page says and asks while it is looked at. */
function listen(/** @type {Page} */ page, /** @type {string} */ origin) {
  /** @type {string[]} */
  const said = [];
  page.on('pageerror', ({ message }) => said.push(message));
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(origin)) said.push(`it asked ${url}`);
  });
  return said;
}

// `--built` takes what was built before, any other word the stories with that word in their address.
const [wanted = ''] = argv.slice(2).filter((word) => !word.startsWith('--'));
if (!argv.includes('--built')) buildStories();
/** @type {{ entries: Record<string, Entry> }} */
const { entries } = JSON.parse(readFileSync(join(storiesFolder, 'index.json'), 'utf8'));
const all = Object.values(entries);
const stories = all.filter(({ type, id }) => type === 'story' && id.includes(wanted));
const texts = all.filter(({ type }) => type === 'docs');
const server = await serve(storiesFolder);
const browser = await chromium.launch({
  executablePath: await bringChromium(),
  args: chromiumFlags,
});
let failed = 0;

/** Goes through its share, one after another. @param {Entry[]} queue */
async function visit(queue, /** @type {(page: Page, id: string) => Promise<string[]>} */ look) {
  const context = await browser.newContext({ locale: 'ru-RU', timezoneId: 'Europe/Moscow' });
  const page = await context.newPage();
  const said = listen(page, server.origin);
  // Asked again for the story it shows, Storybook does nothing: so a page opens at a text.
  await read(page, server.origin, texts[0]?.id ?? '');
  for (let entry = queue.shift(); entry; entry = queue.shift()) {
    said.length = 0;
    const { id, title, name } = entry;
    const faults = await look(page, id).catch((error) => [error.message]);
    for (const fault of [...faults, ...said]) console.log(`${title} / ${name}: ${fault}`);
    if (faults.length + said.length > 0) failed += 1;
  }
  await context.close();
}

try {
  const queue = [...stories];
  await Promise.all(
    Array.from({ length: pagesAtOnce }, () =>
      visit(queue, async (page, id) => faultsOf(await play(page, id))),
    ),
  );
  await visit([...texts], (page, id) => read(page, server.origin, id));
} finally {
  await browser.close();
  server.stop();
}
const counts = { passed: stories.length + texts.length - failed, failed };
console.log(
  `${stories.length} stories and ${texts.length} pages: ${counts.passed} passed, ${failed} failed`,
);
if (env.ZABOTA_TEST_REPORT) writeFileSync(env.ZABOTA_TEST_REPORT, JSON.stringify(counts));
process.exitCode = failed || stories.length === 0 ? 1 : 0;
