// The longest task of the page while a long history is opened in full, at a CPU four times slower.
import { chromium } from 'playwright-core';
import { bringChromium, chromiumFlags } from '../../tools/browser/chromium.mjs';
import { stateOf } from '../../tools/packages.mjs';
import { serve } from '../../tools/size/server.mjs';
import { median } from '../statistics.mjs';

const total = 1000;
const page = 50;
const runs = 9;
const slowdown = 4;
/** Milliseconds a task may take, and from which browsers report it. */
const most = 50;

const day = 24 * 60 * 60 * 1000;
const newest = Date.parse('2026-11-20T09:00:00Z');

/** @param {number} seq */
const event = (seq) => ({
  seq,
  at: new Date(newest - (total - seq) * (day / 3)).toISOString(),
  type: 'step',
  title: { text: `Сделали шаг ${seq} по вашему заявлению`, lang: 'ru' },
  note: { text: 'Проверили документы и передали дальше', lang: 'ru' },
  body: { text: 'Жилищная инспекция', lang: 'ru' },
  channel: 'portal',
});

/** A page of history that ends with this event, newest first. @param {number} last */
const pageUntil = (last) => Array.from({ length: page }, (_, index) => event(last - index));

/** The state of a case with a thousand events behind it. */
async function longState() {
  const state = await stateOf('zabota-tracker', 'in-progress');
  const { body } = /** @type {{ body: object }} */ (state.service.readCase);
  const answers = Array.from({ length: total / page - 1 }, (_, index) => ({
    body: { total, events: pageUntil(total - (index + 1) * page) },
  }));
  const history = { total, latest: pageUntil(total) };
  return {
    ...state,
    service: { ...state.service, readCase: { body: { ...body, history } }, readHistory: answers },
  };
}

/**
 * Opens the history to its first event.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @returns {Promise<number[]>} Milliseconds of the tasks that were reported as long.
 */
async function longTasks(browser, address) {
  const context = await browser.newContext({ locale: 'ru-RU' });
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await tab.goto(address);
  const summary = tab.locator('summary', { hasText: 'История' });
  await summary.waitFor();
  await tab.evaluate(`
    globalThis.tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((task) => task.duration)))
      .observe({ type: 'longtask' });`);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  // Pressed from within: looking at the page from outside would be a task of its own.
  await tab.evaluate(`new Promise((resolve) => {
    const root = document.querySelector('zabota-tracker').shadowRoot;
    [...root.querySelectorAll('summary')].find((one) => one.textContent.includes('История')).click();
    const look = () => {
      if (root.querySelectorAll('.events li').length >= ${total}) return setTimeout(resolve, 500);
      const more = [...root.querySelectorAll('details[open] button')]
        .find((one) => one.textContent.includes('ранние') && !one.ariaDisabled);
      more?.click();
      setTimeout(look, 50);
    };
    look();
  })`);
  const tasks = /** @type {number[]} */ (await tab.evaluate('tasks'));
  await context.close();
  return tasks;
}

export async function run() {
  const executablePath = await bringChromium();
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    /** @type {number[]} */
    const longest = [];
    for (let turn = 0; turn < runs; turn += 1) {
      const server = await serve('zabota-tracker', /** @type {never} */ (await longState()));
      longest.push(Math.max(0, ...(await longTasks(browser, server.address))));
      server.stop();
    }
    const worst = median(longest);
    const found = worst ? `${worst.toFixed(0)} ms` : `none over ${most} ms`;
    console.log(
      `history of ${total} events opened in full: longest task ${found} (at most ${most}; ` +
        `median of ${runs} runs: ${longest.map((time) => time.toFixed(0)).join(', ')})`,
    );
  } finally {
    await browser.close();
  }
}
