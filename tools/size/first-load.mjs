import { setTimeout as wait } from 'node:timers/promises';
import { serve } from './server.mjs';

/** Longest silence of the network after which nothing more is expected, in milliseconds. */
const silence = 700;

/**
 * Everything that a touchpoint loads before anyone acts; the page of the host is not counted.
 * @param {import('playwright-core').Browser} browser
 * @param {string} tag
 * @param {import('./server.mjs').State} state
 * @returns {Promise<{ name: string, bytes: number }[]>} Bodies as they came, in bytes.
 */
export async function firstLoad(browser, tag, state) {
  const server = await serve(tag, state);
  const context = await browser.newContext({ locale: 'ru-RU' });
  try {
    const page = await context.newPage();
    let last = Date.now();
    /** @type {import('playwright-core').Request[]} */
    const finished = [];
    page.on('request', () => (last = Date.now()));
    page.on('requestfinished', (request) => (last = Date.now()) && finished.push(request));
    page.on('pageerror', (error) => {
      throw new Error(`${tag} in "${state.name}": ${error.message}`);
    });
    await page.goto(server.address);
    await page.waitForFunction(`customElements.get("${tag}")`);
    while (Date.now() - last < silence) await wait(100);
    const loaded = finished.filter((request) => request.url() !== server.address);
    return await Promise.all(
      loaded.map(async (request) => ({
        name: new URL(request.url()).pathname.replace(/^\/embed\//, ''),
        bytes: (await request.sizes()).responseBodySize,
      })),
    );
  } finally {
    await context.close();
    server.stop();
  }
}
