import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { bringChromium, chromiumFlags } from '../../tools/browser/chromium.mjs';
import { today } from '../../tools/browser/today.mjs';
import {
  namesOfStates,
  touchpointsWithStates,
} from '../../tools/stories/touchpoints-with-states.mjs';
import { serveStates, type StatesServer } from './page-server.js';
import type { StatesPage } from './page.js';
import { Pool } from './pool.js';

type States = typeof globalThis & { readonly statesPage: StatesPage; violations: string[] };

let server: StatesServer;
let browser: Browser;
let strict: Pool<Page>;
let open: Pool<Page>;
/** A device of its own: what waits there in Russian must not be sent in English. */
let english: Pool<Page>;

beforeAll(async () => {
  server = await serveStates();
  browser = await chromium.launch({ executablePath: await bringChromium(), args: chromiumFlags });
  // A state waits more than it works: several stand side by side, each on a page of its own.
  strict = new Pool(2, () => newPage(server.strict));
  open = new Pool(2, () => newPage(server.open));
  english = new Pool(1, () => newPage(server.open));
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function newPage(address: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'ru-RU', timezoneId: 'Europe/Moscow' });
  const page = await context.newPage();
  await page.clock.setFixedTime(today);
  await page.addInitScript(() => {
    const states = globalThis as unknown as States;
    states.violations = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      states.violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}`),
    );
  });
  await page.goto(address);
  await page.waitForFunction(() => 'statesPage' in globalThis);
  return page;
}

const show = (page: Page, tag: string, name: string, language = 'ru') =>
  page.evaluate(
    ([tag, name, language]) =>
      (globalThis as unknown as States).statesPage.show(tag, name, language),
    [tag, name, language] as const,
  );

const transcript = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as States).statesPage.transcript());

const news = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as States).statesPage.news());

/** The tree as it is when nothing is being announced. */
const withoutNews = (tree: string, said: readonly string[]) =>
  tree
    .split('\n')
    .map((line) =>
      line.includes('- status: ') && said.some((text) => line.includes(text))
        ? line.replace(/: .*$/, '')
        : line,
    )
    .join('\n');

/** What is there for assistive technology, whatever the address of the page and whatever is announced. */
const read = async (page: Page, tag: string) => {
  // One may come, fade or give way to another while the tree is being read.
  const before = await news(page);
  const tree = await page.locator(tag).ariaSnapshot();
  return withoutNews(tree, [...before, ...(await news(page))]).replaceAll(
    new URL(server.open).origin,
    'https://page.example',
  );
};

/** Said only while something is being announced. */
const edge = 'end of status';
const quiet = (tree: string) => tree.replace(/^(\s*- status): .*$/gm, '$1');

/** Parts that stand on the page for an agency to style. */
const partsOf = (page: Page, tag: string) =>
  page
    .locator(`${tag} [part]`)
    .evaluateAll((elements) => elements.flatMap(({ part }) => [...part]));

/** Parts that the element documents, from the comment above its class. */
const documentedParts = (element: string) =>
  [...readFileSync(element, 'utf8').matchAll(/@csspart (\S+)/g)].map(([, name]) => name);

const evidence = (folder: string, tag: string, name: string) =>
  `../../packages/${folder}/evidence/${tag}/${name}`;

for (const touchpoint of touchpointsWithStates()) {
  const { tag, folder, element } = touchpoint;
  const names = await namesOfStates(touchpoint);
  const rendered = new Set<string>();

  describe(tag, () => {
    it.concurrent(
      'A06, A51: reads and sounds as committed in English, with the parts it documents',
      ({ expect }) =>
        english.use(async (page) => {
          const records: string[] = [];
          for (const name of names) {
            await show(page, tag, name, 'en');
            for (const part of await partsOf(page, tag)) rendered.add(part);
            const tree = await read(page, tag);
            records.push(`# ${name}`, '', quiet(tree), '');
            records.push(...(await transcript(page)).filter((line) => line !== edge), '');
          }
          const file = `../../packages/${folder}/evidence/${tag}.en.txt`;
          await expect(records.join('\n')).toMatchFileSnapshot(file);
          expect([...rendered].sort()).toEqual(documentedParts(element).sort());
        }),
      10_000 * names.length,
    );

    for (const name of names) {
      it.concurrent(
        `A06, A51: "${name}" reads as committed, under the strictest policy`,
        ({ expect }) =>
          strict.use(async (page) => {
            await show(page, tag, name);
            const tree = await read(page, tag);
            const file = `${evidence(folder, tag, name)}.aria.yml`;
            await expect(`${tree}\n`).toMatchFileSnapshot(file);
            const violations = () =>
              page.evaluate(() => (globalThis as unknown as States).violations.splice(0));
            expect(await violations()).toEqual([]);
          }),
      );

      it.concurrent(`A06: "${name}" sounds as committed`, ({ expect }) =>
        open.use(async (page) => {
          await show(page, tag, name);
          const said = await transcript(page);
          const file = `${evidence(folder, tag, name)}.transcript.txt`;
          await expect(`${said.join('\n')}\n`).toMatchFileSnapshot(file);
        }),
      );
    }
  });
}
