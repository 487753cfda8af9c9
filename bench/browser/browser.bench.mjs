// When a touchpoint is seen and can be used, at a CPU four times slower, beside something plainer.
import { setTimeout } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { bringChromium, chromiumFlags } from '../../tools/browser/chromium.mjs';
import { stateOf } from '../../tools/packages.mjs';
import { serve } from '../../tools/size/server.mjs';
import { bareLit, cookieBanner, govukForm } from './peers.mjs';
import { serveFiles } from './serve-files.mjs';
import { bootstrapRatio, median } from '../statistics.mjs';

const runs = 40;
const slowdown = 4;

/** Milliseconds in which every page is long done. */
const patience = 1000;

/**
 * Milliseconds from the request of the page until its largest text was painted (Largest Contentful
 * Paint) and its own mark `ready`, if it sets one, was set. The browser notes both by itself: to look
 * into a page at every frame costs the slower one more, and what is only about to fade in is not seen.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {string} isReady An expression that must be true in the end, or the page was not what we mean.
 */
async function timeUntil(browser, address, isReady) {
  const context = await browser.newContext({ locale: 'ru-RU' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(address, { waitUntil: 'commit' });
  await setTimeout(patience);
  await page.waitForFunction(isReady);
  const time = await page.evaluate(
    () =>
      new Promise((/** @type {(time: number) => void} */ resolve) => {
        const ready = performance.getEntriesByName('ready').map(({ startTime }) => startTime);
        new PerformanceObserver((painted) =>
          resolve(Math.max(...ready, ...painted.getEntries().map(({ startTime }) => startTime))),
        ).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  await context.close();
  return time;
}

/** An expression: the touchpoint shows this inside its shadow root. @param {string} tag @param {string} selector */
const shows = (tag, selector) =>
  `document.querySelector('${tag}')?.shadowRoot?.querySelector('${selector}')`;

/**
 * @param {string} _root
 * @param {readonly string[]} wanted Names of pairs; all when there are none.
 */
export async function run(_root, wanted = []) {
  const tracked = await stateOf('zabota-tracker', 'in-progress');
  const tracker = await serve('zabota-tracker', tracked);
  const complaint = await serve(
    'zabota-complaint',
    await stateOf('zabota-complaint', 'what-happened'),
  );
  const { body } = /** @type {{ body: unknown }} */ (tracked.service.readCase);
  const answer = JSON.stringify(body);
  const lit = await serveFiles({
    ...(await bareLit('/case')),
    '/case': { type: 'application/json', body: answer },
  });
  const form = await serveFiles(govukForm());
  const consent = await serve('zabota-consent', await stateOf('zabota-consent', 'asks'));
  const banner = await serveFiles(cookieBanner());
  const pairs = [
    {
      name: 'tracker',
      what: 'tracker beside a bare Lit element',
      most: 1.25,
      ours: [tracker.address, shows('zabota-tracker', 'h2')],
      theirs: [lit.address, shows('bare-element', 'h2')],
    },
    {
      name: 'complaint',
      what: 'complaint beside a form of govuk-frontend',
      most: 1,
      ours: [complaint.address, shows('zabota-complaint', 'input[type=radio]')],
      theirs: [form.address, "performance.getEntriesByName('ready').length > 0"],
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
  try {
    for (const { name, what, most, ours, theirs } of pairs) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      /** @type {[number[], number[]]} */
      const times = [[], []];
      // Once for nothing: servers read and compress when they are asked for the first time.
      for (const [address, isReady] of [ours, theirs])
        await timeUntil(browser, address ?? '', isReady ?? '');
      // In turns, so that whatever else the machine does falls on both alike.
      for (let turn = 0; turn < runs; turn += 1) {
        times[0].push(await timeUntil(browser, ours[0] ?? '', ours[1] ?? ''));
        times[1].push(await timeUntil(browser, theirs[0] ?? '', theirs[1] ?? ''));
      }
      const { ratio, low, high } = bootstrapRatio(...times);
      const [mine, peer] = times.map((row) => median(row).toFixed(0));
      console.log(
        `${what}: ${ratio.toFixed(2)} (95 %: ${low.toFixed(2)} to ${high.toFixed(2)}, at most ${most}), ` +
          `${mine} ms beside ${peer} ms, ${runs} runs each`,
      );
    }
  } finally {
    await browser.close();
    for (const server of [tracker, complaint, lit, form, consent, banner]) server.stop();
  }
}
