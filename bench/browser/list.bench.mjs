// The longest task of the page while a long list of rules is scrolled, at a CPU four times slower.
import { chromium } from 'playwright-core';
import { bringChromium, chromiumFlags } from '../../tools/browser/chromium.mjs';
import { stateOf } from '../../tools/packages.mjs';
import { serve } from '../../tools/size/server.mjs';
import { median } from '../statistics.mjs';

const total = 5000;
const runs = 3;
const slowdown = 4;
/** Milliseconds a task may take, and from which browsers report it. */
const most = 50;

/** A list of which every page has come: what a person sees after pressing “more” to the end. */
async function longState() {
  const state = await stateOf('zabota-explainer', 'list');
  const { body } = /** @type {{ body: { items: object[] } }} */ (state.service.listRequirements);
  const items = Array.from({ length: total }, (_, index) => ({
    ...body.items[index % body.items.length],
    id: `rule-${index}`,
  }));
  return {
    ...state,
    service: { ...state.service, listRequirements: { body: { ...body, total, items } } },
  };
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @returns {Promise<number[]>} Milliseconds of the tasks that were reported as long.
 */
async function longTasks(browser, address) {
  const context = await browser.newContext({
    locale: 'ru-RU',
    viewport: { width: 390, height: 800 },
  });
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await tab.goto(address);
  await tab.waitForFunction(
    `document.querySelector('zabota-explainer').shadowRoot?.querySelectorAll('.result').length === ${total}`,
  );
  await tab.waitForTimeout(1000);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  // Scrolled from within: looking at the page from outside would be a task of its own.
  const tasks = /** @type {number[]} */ (
    await tab.evaluate(`new Promise((resolve) => {
      const tasks = [];
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map((task) => task.duration)))
        .observe({ type: 'longtask' });
      let frames = 0;
      const scroll = () => {
        // A flick of a finger: four screens a second, then a leap towards the end.
        scrollBy(0, frames === 120 ? document.body.scrollHeight / 2 : 60);
        if ((frames += 1) < 240) return requestAnimationFrame(scroll);
        setTimeout(() => resolve(tasks), 500);
      };
      scroll();
    })`)
  );
  await context.close();
  return tasks;
}

export async function run() {
  const executablePath = await bringChromium();
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  const server = await serve('zabota-explainer', /** @type {never} */ (await longState()));
  try {
    /** @type {number[]} */
    const longest = [];
    for (let turn = 0; turn < runs; turn += 1)
      longest.push(Math.max(0, ...(await longTasks(browser, server.address))));
    const worst = median(longest);
    const found = worst ? `${worst.toFixed(0)} ms` : `none over ${most} ms`;
    console.log(
      `list of ${total} rules scrolled: longest task ${found} (at most ${most}; ` +
        `median of ${runs} runs: ${longest.map((time) => time.toFixed(0)).join(', ')})`,
    );
  } finally {
    server.stop();
    await browser.close();
  }
}
