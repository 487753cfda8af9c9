// npm run screenshots: pictures of the demo, on two phones and a desktop, in `reports/screenshots`.
import { mkdirSync } from 'node:fs';
import { argv, env } from 'node:process';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../tools/browser/chromium.mjs';

const service = argv[2] ?? `http://127.0.0.1:${env['PORT'] ?? 8080}`;
const folder = 'reports/screenshots';
const widths = [320, 390, 1280];

/** The part of the stopped case that stands in the README. */
const forReadme = { x: 90, y: 0, width: 1100, height: 1110 };

/** Cases that show most: by a word of their state on the start page. */
const states = { stopped: 'Приостановлено', late: 'опаздываем', answered: 'ответили' };

const executablePath = await findChromium();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: chromiumFlags,
});
mkdirSync(folder, { recursive: true });

/** @param {import('playwright-core').Page} page */
async function addresses(page) {
  await page.goto(service);
  const site = await page.locator('a.button').first().getAttribute('href');
  /** @type {Record<string, string>} */
  const found = {
    start: service,
    agency: `${service}/demo/agency`,
    outbox: `${service}/demo/outbox`,
    home: `${site}`,
    track: `${site}track`,
    complain: `${site}complain`,
  };
  for (const [name, word] of Object.entries(states)) {
    const link = page
      .locator('.cases li', { hasText: new RegExp(word, 'i') })
      .locator('a')
      .first();
    if ((await link.count()) > 0) found[name] = `${await link.getAttribute('href')}`;
  }
  return found;
}

for (const width of widths) {
  const context = await browser.newContext({
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    viewport: { width, height: width < 600 ? 720 : 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  for (const [name, address] of Object.entries(await addresses(page))) {
    // A fragment alone would not load the page anew.
    await page.goto('about:blank');
    await page.goto(address);
    await page.waitForTimeout(1200);
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
    if (name === 'stopped' && width === 1280)
      await page.screenshot({ path: 'docs/pictures/demo.png', fullPage: true, clip: forReadme });
  }
  await context.close();
}
await browser.close();
console.log(`The pictures are in ${folder}.`);
