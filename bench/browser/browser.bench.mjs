// When a touchpoint is seen and can be used, at a CPU four times slower, beside something plainer.
import { setTimeout } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { renderTouchpoint } from '../../packages/embed/dist/server/render.js';
import { createFakeFetch } from '../../packages/core/dist/fake/index.js';
import { bringChromium, chromiumFlags } from '../../tools/browser/chromium.mjs';
import { stateOf } from '../../tools/packages.mjs';
import { serve } from '../../tools/size/server.mjs';
import { bareLit, cookieBanner, govukForm } from './peers.mjs';
import { processorTime } from './processor-time.mjs';
import { serveFiles } from './serve-files.mjs';
import { bootstrapRatio, median } from '../statistics.mjs';

const runs = 40;
const slowdown = 4;

/** Of these fewer tell more, and at full speed: they are counted in work done, not in time passed. */
const processorRuns = 20;

/** Milliseconds in which every page is long done. */
const patience = 1000;

/** @typedef {readonly [address: string, isReady: string]} Side With an expression that must be true in the end, or the page was not what we mean. */

/** @typedef {import('playwright-core').Page} Page */

/**
 * Measures a page in a browser that has never seen it.
 * @param {import('playwright-core').Browser} browser
 * @param {Side} side
 * @param {number} rate How many times slower the processor is.
 * @param {(visit: () => Promise<void>, page: Page) => Promise<number>} measure Has to call `visit`,
 *   which opens the page and ends when it is long done.
 */
async function open(browser, [address, isReady], rate, measure) {
  const context = await browser.newContext({ locale: 'ru-RU' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  const measured = await measure(async () => {
    await page.goto(address, { waitUntil: 'commit' });
    await setTimeout(patience);
    await page.waitForFunction(isReady);
  }, page);
  await context.close();
  return measured;
}

/**
 * Milliseconds from the request of the page until its largest text was painted (Largest Contentful
 * Paint) and its own mark `ready`, if it sets one, was set. The browser notes both by itself: to look
 * into a page at every frame costs the slower one more, and what is only about to fade in is not seen.
 * @param {() => Promise<void>} visit
 * @param {Page} page
 */
async function timeUntilSeen(visit, page) {
  await visit();
  return page.evaluate(
    () =>
      new Promise((/** @type {(time: number) => void} */ resolve) => {
        const ready = performance.getEntriesByName('ready').map(({ startTime }) => startTime);
        new PerformanceObserver((painted) =>
          resolve(Math.max(...ready, ...painted.getEntries().map(({ startTime }) => startTime))),
        ).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
}

/**
 * Both sides in turns, so that whatever else the machine does falls on both alike; each begins every
 * other turn. Once before for nothing: servers read and compress when they are asked for the first time.
 * @param {number} turns
 * @param {readonly [Side, Side]} sides
 * @param {(side: Side) => Promise<number>} measure
 * @returns {Promise<[number[], number[]]>}
 */
async function inTurns(turns, sides, measure) {
  /** @type {[number[], number[]]} */
  const rows = [[], []];
  for (const side of sides) await measure(side);
  for (let turn = 0; turn < turns; turn += 1) {
    for (const at of turn % 2 === 0 ? /** @type {const} */ ([0, 1]) : /** @type {const} */ ([1, 0]))
      rows[at].push(await measure(sides[at]));
  }
  return rows;
}

/** @param {[number[], number[]]} rows @param {number} digits */
function said(rows, digits) {
  const { ratio, low, high } = bootstrapRatio(...rows);
  const [mine, peer] = rows.map((row) => median(row).toFixed(digits));
  return (
    `${ratio.toFixed(2)} (95 %: ${low.toFixed(2)} to ${high.toFixed(2)}), ` +
    `${mine} ms beside ${peer} ms, ${rows[0].length} runs each`
  );
}

/** An expression: the touchpoint shows this inside its shadow root. @param {string} tag @param {string} selector */
const shows = (tag, selector) =>
  `document.querySelector('${tag}')?.shadowRoot?.querySelector('${selector}')`;

/** The first screen of the complaint form in HTML. @param {import('../../tools/size/server.mjs').State} state */
const drawByServer = (state) =>
  renderTouchpoint('zabota-complaint', {
    api: 'https://care.example',
    agency: 'demo',
    locale: 'ru',
    fetch: createFakeFetch(state),
  });

/**
 * @param {string} _root
 * @param {readonly string[]} wanted Names of pairs; all when there are none.
 */
export async function run(_root, wanted = []) {
  const tracked = await stateOf('zabota-tracker', 'in-progress');
  const wholeTracker = await serve('zabota-tracker', tracked, { isWhole: true });
  const tracker = await serve('zabota-tracker', tracked);
  const first = await stateOf('zabota-complaint', 'what-happened');
  const complaint = await serve('zabota-complaint', first);
  const drawn = await serve('zabota-complaint', first, {
    touchpoint: await drawByServer(first),
  });
  const wholeForm = await serve('zabota-complaint', first, { isWhole: true });
  const { body } = /** @type {{ body: unknown }} */ (tracked.service.readCase);
  const answer = JSON.stringify(body);
  const lit = await serveFiles({
    ...(await bareLit('/case')),
    '/case': { type: 'application/json', body: answer },
  });
  const form = await serveFiles(govukForm());
  /** @type {Side} */
  const govuk = [form.address, "performance.getEntriesByName('ready').length > 0"];
  /** @type {Side} */
  const bare = [lit.address, shows('bare-element', 'h2')];
  const title = shows('zabota-tracker', 'h2');
  const ticks = shows('zabota-complaint', 'input[type=radio]');
  const consent = await serve('zabota-consent', await stateOf('zabota-consent', 'asks'));
  const banner = await serveFiles(cookieBanner());
  /** @type {{ name: string, what: string, most: number, ours: Side, theirs: Side }[]} */
  const pairs = [
    {
      name: 'tracker',
      what: 'tracker, whole in one file as on a page made for it, beside a bare Lit element',
      most: 1.25,
      ours: [wholeTracker.address, title],
      theirs: bare,
    },
    {
      name: 'tracker-loader',
      what: 'tracker by the loader that serves every touchpoint, beside the same',
      most: 1.25,
      ours: [tracker.address, title],
      theirs: bare,
    },
    {
      name: 'complaint',
      what: 'complaint, whole in one file as on a page made for it, beside a form of govuk-frontend',
      most: 1,
      ours: [wholeForm.address, ticks],
      theirs: govuk,
    },
    {
      name: 'complaint-loader',
      what: 'complaint by the loader that serves every touchpoint, beside the same',
      most: 1,
      ours: [complaint.address, ticks],
      theirs: govuk,
    },
    {
      name: 'complaint-drawn',
      what: 'complaint drawn by the server of the agency, as that form is, beside the same',
      most: 1,
      ours: [drawn.address, ticks],
      theirs: govuk,
    },
    {
      name: 'consent',
      what: 'consent beside vanilla-cookieconsent',
      most: 1,
      ours: [consent.address, shows('zabota-consent', '[part=actions] button')],
      theirs: [banner.address, `document.querySelector('#cc-main .cm__btn')?.checkVisibility()`],
    },
  ];
  const executablePath = await bringChromium();
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  const session = await browser.newBrowserCDPSession();
  try {
    for (const { name, what, most, ours, theirs } of pairs) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const sides = /** @type {const} */ ([ours, theirs]);
      const times = await inTurns(runs, sides, (side) =>
        open(browser, side, slowdown, timeUntilSeen),
      );
      console.log(`${what}, at most ${most}: ${said(times, 0)}`);
      const work = await inTurns(processorRuns, sides, (side) =>
        open(browser, side, 1, (visit) => processorTime(session, visit)),
      );
      console.log(`    the drawing thread until then, at full speed: ${said(work, 1)}`);
    }
  } finally {
    await browser.close();
    for (const server of [
      tracker,
      wholeTracker,
      complaint,
      wholeForm,
      drawn,
      lit,
      form,
      consent,
      banner,
    ])
      server.stop();
  }
}
