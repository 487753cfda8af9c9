import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { platform } from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chromiumFlags } from '../../tools/browser/chromium.mjs';
import { today } from '../../tools/browser/today.mjs';
import { touchpointsWithStates } from '../../tools/stories/touchpoints-with-states.mjs';
import { serveStates, type StatesServer } from '../states/page-server.js';
import type { StatesPage } from '../states/page.js';
import { chosenOf, type Look } from './chosen.js';
import type { PicturesPage } from './page.js';
import { addResult, writeResults } from './results.js';

/** Text looks alike everywhere: no hints of the system, no colours of a screen. */
const drawing = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];
/** As many as there are processors on a small machine. */
const pagesAtOnce = 2;
const mostPictures = 150;

type Shown = typeof globalThis & {
  readonly statesPage: StatesPage;
  readonly picturesPage: PicturesPage;
};

const update = inject('updatePictures');
const touchpoints = touchpointsWithStates();
const pictureOf = (folder: string, tag: string, state: string, look: string) =>
  fileURLToPath(
    new URL(`../../packages/${folder}/evidence/${tag}/${state}.${look}.webp`, import.meta.url),
  );

let server: StatesServer;
let browser: Browser;
const free: Page[] = [];

async function newPage(): Promise<Page> {
  const context = await browser.newContext({
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(today);
  await page.goto(server.open);
  await page.waitForFunction(() => 'picturesPage' in globalThis);
  await page.evaluate(() => (globalThis as unknown as Shown).picturesPage.fontReady());
  return page;
}

/** Draws a state in one look, as PNG in base64. */
async function draw(page: Page, tag: string, { width, theme }: Look): Promise<string> {
  await page.setViewportSize({ width, height: 800 });
  await page.evaluate(
    ([tag, theme]) => (globalThis as unknown as Shown).picturesPage.wear(tag, theme),
    [tag, theme] as const,
  );
  const picture = await page.screenshot({ fullPage: true, animations: 'disabled', scale: 'css' });
  return picture.toString('base64');
}

/** Compares with the committed picture, or commits it; returns what to say when they differ. */
async function hold(page: Page, file: string, name: string, drawn: string) {
  const committed = existsSync(file) ? await readFile(file, 'base64') : undefined;
  const difference =
    committed &&
    (await page.evaluate(
      ([committed, drawn]) =>
        (globalThis as unknown as Shown).picturesPage.difference(committed, drawn),
      [committed, drawn] as const,
    ));
  if (committed && !difference) return [];
  if (update === 'all' || (update === 'new' && !committed)) {
    const packed = await page.evaluate(
      (drawn) => (globalThis as unknown as Shown).picturesPage.packed(drawn),
      drawn,
    );
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, packed, 'base64');
    return [];
  }
  addResult({ name, committed, drawn, difference: difference || undefined });
  return [difference ? `${name}: ${difference.points} points differ` : `${name} is not committed`];
}

describe.skipIf(platform !== 'linux')('pictures (other systems draw letters otherwise)', () => {
  beforeAll(async () => {
    server = await serveStates(fileURLToPath(new URL('page.ts', import.meta.url)));
    browser = await chromium.launch({
      executablePath: inject('chromium'),
      args: [...chromiumFlags, ...drawing],
    });
    for (let count = 0; count < pagesAtOnce; count += 1) free.push(await newPage());
  });

  afterAll(async () => {
    await writeResults(browser.version());
    await browser.close();
    await server.stop();
  });

  for (const { tag, folder } of touchpoints) {
    for (const [state, looks] of chosenOf(tag)) {
      it.concurrent(`A06: "${state}" of <${tag}> looks as committed`, async ({ expect }) => {
        const page = free.pop();
        if (!page) throw new Error('More tests run at once than there are pages.');
        try {
          await page.setViewportSize({ width: 390, height: 800 });
          await page.evaluate(
            ([tag, state]) => (globalThis as unknown as Shown).statesPage.show(tag, state),
            [tag, state] as const,
          );
          const foreign = (tag: string) =>
            (globalThis as unknown as Shown).picturesPage.foreign(tag);
          expect(await page.evaluate(foreign, tag), 'characters that the font lacks').toBe('');
          const differing: string[] = [];
          for (const look of looks) {
            const file = pictureOf(folder, tag, state, look.name);
            const name = `${tag}/${state}.${look.name}`;
            differing.push(...(await hold(page, file, name, await draw(page, tag, look))));
          }
          expect(differing, 'see reports/pictures/index.html').toEqual([]);
        } finally {
          free.push(page);
        }
      });
    }
  }

  it(`at most ${mostPictures} pictures are committed, and each is drawn`, async () => {
    const drawn = touchpoints.flatMap(({ tag, folder }) =>
      chosenOf(tag).flatMap(([state, looks]) =>
        looks.map((look) => pictureOf(folder, tag, state, look.name)),
      ),
    );
    const committed = await Promise.all(
      touchpoints.map(async ({ tag, folder }) => {
        const anyPicture = pictureOf(folder, tag, 'x', 'x');
        const files = await readdir(dirname(anyPicture));
        return files
          .filter((file) => file.endsWith('.webp'))
          .map((file) => `${dirname(anyPicture)}/${file}`);
      }),
    );
    expect(committed.flat().sort()).toEqual(drawn.sort());
    expect(drawn.length).toBeLessThanOrEqual(mostPictures);
  });
});
