// npm run stories:check: builds Storybook and visits every page of it. Each story must render and
// play to its end; no page may write an error to the console or ask anything of another server.
// Axe must find nothing in what stands here alone: journeys, networks, builder, tokens. The states
// are held to it in every theme by the tests of the elements, so here it looks at them on request.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env } from 'node:process';
import { chromium } from 'playwright-core';
import { bringChromium, chromiumFlags } from '../browser/chromium.mjs';
import { today } from '../browser/today.mjs';
import { root } from '../packages.mjs';
import { buildStories } from './build.mjs';
import { serve } from './serve.mjs';

/** Longest time that one story may take, in milliseconds: a slow machine is no fault of a story. */
const patience = 60_000;
/** Apart from what the service serves: a check changes nothing that others use. */
const folder = join(root, '.cache/stories');
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

/** Whether the tests of the elements look at it with axe already. */
const isState = (/** @type {string} */ id) => id.startsWith('touchpoints-');

/** What is wrong with a story, in words. @param {Outcome} outcome */
function faultsOf({ status, reports }, /** @type {boolean} */ isLookedAt) {
  const checked = reports.find(({ type }) => type === 'a11y');
  const found = (checked?.result?.violations ?? []).map(({ id, help }) => `axe: ${id}, ${help}`);
  return [
    ...(status === 'success' || found.length > 0 ? [] : [`it ended with "${status}"`]),
    ...(checked || !isLookedAt ? found : ['axe did not look at it']),
  ];
}

/** A page of text must come, with the states that live in it. @returns {Promise<string[]>} */
async function read(
  /** @type {Page} */ page,
  /** @type {string} */ origin,
  /** @type {string} */ id,
  globals = '',
) {
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=docs&globals=${globals}`);
  await page.locator('#storybook-docs h1').first().waitFor({ timeout: patience });
  await page.waitForLoadState('networkidle');
  for (const live of await page.locator('live-state').all()) {
    await live.scrollIntoViewIfNeeded();
    // Until its person has come to the state, it is busy.
    await page.waitForFunction(
      (one) => one?.childElementCount === 1 && !one.ariaBusy,
      await live.elementHandle(),
      { timeout: patience },
    );
  }
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

// `--built` takes what was built before, `--written` the list of stories as it is, `--axe` looks at
// the states too; any other word takes the stories with that word in their address.
const [wanted = ''] = argv.slice(2).filter((word) => !word.startsWith('--'));
if (!argv.includes('--built')) buildStories(folder, argv.includes('--written'));
/** @type {{ entries: Record<string, Entry> }} */
const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
const all = Object.values(entries);
const stories = all.filter(({ type, id }) => type === 'story' && id.includes(wanted));
const texts = all.filter(({ type }) => type === 'docs');
const server = await serve(folder);
const browser = await chromium.launch({
  executablePath: await bringChromium(),
  args: chromiumFlags,
});
let failed = 0;

/** Goes through its share, one after another. @param {Entry[]} queue */
async function visit(
  queue,
  /** @type {(page: Page, id: string) => Promise<string[]>} */ look,
  globals = '',
) {
  const context = await browser.newContext({ locale: 'ru-RU', timezoneId: 'Europe/Moscow' });
  const page = await context.newPage();
  await page.clock.setFixedTime(today);
  const said = listen(page, server.origin);
  // Asked again for the story it shows, Storybook does nothing: so a page opens at a text.
  await read(page, server.origin, texts[0]?.id ?? '', globals);
  for (let entry = queue.shift(); entry; entry = queue.shift()) {
    said.length = 0;
    const { id, title, name } = entry;
    const faults = await look(page, id).catch((error) => [error.message]);
    for (const fault of [...faults, ...said]) console.log(`${title} / ${name}: ${fault}`);
    if (faults.length + said.length > 0) failed += 1;
  }
  await context.close();
}

/** Several pages share the stories between them. */
const visitAll = (/** @type {Entry[]} */ queue, /** @type {boolean} */ isLookedAt) =>
  Promise.all(
    Array.from({ length: Math.min(pagesAtOnce, queue.length) }, () =>
      visit(
        queue,
        async (page, id) => faultsOf(await play(page, id), isLookedAt),
        isLookedAt ? '' : 'a11y.manual:!true',
      ),
    ),
  );

try {
  const alone = stories.filter(({ id }) => argv.includes('--axe') || !isState(id));
  await visitAll(
    stories.filter((story) => !alone.includes(story)),
    false,
  );
  await visitAll([...alone], true);
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
