import { setTimeout as wait } from 'node:timers/promises';
import { serve } from './server.mjs';

/** Silence of the network after which nothing more is expected, in milliseconds. */
const silence = 700;

/** @typedef {import('../../packages/core/dist/fake/index.js').Step} Step */

/**
 * Does what a person does to come to a state.
 * @param {import('playwright-core').Page} page
 * @param {Step} step
 */
async function take(page, step) {
  if ('fill' in step) await page.getByLabel(step.fill).first().fill(step.with);
  // The label of a card lies over its radio button, so the keyboard presses it.
  if ('choose' in step) await page.getByLabel(step.choose).first().press('Space');
  if ('press' in step) await page.getByRole('button', { name: step.press }).first().click();
  if ('see' in step) await page.getByText(step.see).first().waitFor();
}

/**
 * Everything that a touchpoint loads until a state is reached and the network is silent; the page
 * of the host is not counted.
 * @param {import('playwright-core').Browser} browser
 * @param {string} tag
 * @param {import('./server.mjs').State} state
 * @returns {Promise<{ name: string, bytes: number }[]>} Bodies as they came, in bytes.
 */
export async function load(browser, tag, state) {
  const server = await serve(tag, state);
  const context = await browser.newContext({ locale: 'ru-RU' });
  try {
    const page = await context.newPage();
    let last = Date.now();
    /** @type {import('playwright-core').Request[]} */
    const finished = [];
    page.on('request', () => (last = Date.now()));
    page.on('requestfinished', (request) => (last = Date.now()) && finished.push(request));
    await page.goto(server.address);
    await page.waitForFunction(`customElements.get("${tag}")`);
    for (const step of state.steps ?? []) await take(page, step);
    while (Date.now() - last < silence) await wait(100);
    const loaded = finished.filter((request) => request.url() !== server.address);
    return await Promise.all(
      loaded.map(async (request) => ({
        name: new URL(request.url()).pathname.replace(/^\/embed\/(.+\/)?/, ''),
        bytes: (await request.sizes()).responseBodySize,
      })),
    );
  } finally {
    await context.close();
    server.stop();
  }
}
