import { createHash } from 'node:crypto';
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

/** A file as the service takes it, and what the service says when it has arrived. */
const plan = { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('A plan') };
const sha256 = createHash('sha256').update(plan.buffer).digest('hex');
const arrived = {
  id: '01938f2e-7a10-7c3e-9d1a-5b6c7d8e9f01',
  ...{ name: plan.name, size: plan.buffer.length, sha256, mediaType: plan.mimeType },
};

/**
 * Chooses files where a step asks for them, one after another, and waits until they have arrived.
 * @param {import('playwright-core').Page} page
 * @param {number} count
 */
async function attach(page, count) {
  for (let file = 0; file < count; file += 1) {
    await page.locator('input[type=file]').setInputFiles(plan);
    await page.locator('progress').first().waitFor({ state: 'detached' });
    await page.getByText(plan.name).nth(file).waitFor();
  }
}

/**
 * Everything that a touchpoint loads until a state is reached and the network is silent; the page
 * of the host is not counted.
 * @param {import('playwright-core').Browser} browser
 * @param {string} tag
 * @param {import('./server.mjs').State} state
 * @param {{ files?: number, isWhole?: boolean }} [how] How many files are chosen on the way, and
 *   whether the touchpoint comes in one file.
 * @returns {Promise<{ name: string, bytes: number }[]>} Bodies as they came, in bytes.
 */
export async function load(browser, tag, state, { files = 0, isWhole = false } = {}) {
  const service = { ...state.service, putUpload: { body: arrived } };
  const server = await serve(tag, { ...state, service }, { isWhole });
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
    let left = files;
    for (const step of state.steps ?? []) {
      if (left > 0 && (await page.locator('input[type=file]').count()) > 0) {
        await attach(page, left);
        left = 0;
      }
      await take(page, step);
    }
    if (left > 0) throw new Error(`No step on the way to ${state.name} asks ${tag} for files.`);
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
