import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringChromium, chromiumFlags } from '../../tools/browser/chromium.mjs';
import { today } from '../../tools/browser/today.mjs';
import { eventsIn, readManifest } from '../../tools/docs/reference.mjs';
import { allSnippets } from '../../tools/docs/snippets.mjs';
import {
  namesOfStates,
  touchpointsWithStates,
} from '../../tools/stories/touchpoints-with-states.mjs';
import { serveStates, type StatesServer } from './page-server.js';
import type { StatesPage } from './page.js';
import { Pool } from './pool.js';

interface Heard {
  /** The touchpoint that said it. */
  readonly from: string;
  readonly type: string;
  readonly fields: readonly string[];
  readonly cancelable: boolean;
}

type Shown = typeof globalThis & {
  readonly statesPage: StatesPage;
  /** What touchpoints said, since it was last asked. */
  heard: Heard[];
  /** What each snippet wrote to the console, by its place. */
  wrote: Record<string, string[]>;
};

/** The listeners of the guides, in both languages; the gate is no touchpoint. */
const listeners = allSnippets().filter(
  ({ kind, code }) => kind === 'js' && code.includes('zabota-') && !code.includes('zabotaGate'),
);

/** No state leads to them: the tests of the elements hear these. */
const inNoState: Readonly<Record<string, readonly string[]>> = {
  'zabota-explainer': ['zabota-explainer-sent'],
  'zabota-feedback': ['zabota-feedback-changed'],
  'zabota-permissions': ['zabota-consent-sending', 'zabota-consent-sent'],
};

const manifest = readManifest();
const pages: Page[] = [];
let server: StatesServer;
let browser: Browser;
/** A state waits more than it works: several touchpoints stand side by side. */
let open: Pool<Page>;

beforeAll(async () => {
  server = await serveStates();
  browser = await chromium.launch({ executablePath: await bringChromium(), args: chromiumFlags });
  open = new Pool(3, newPage);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ locale: 'ru-RU', timezoneId: 'Europe/Moscow' });
  const page = await context.newPage();
  await page.clock.setFixedTime(today);
  await page.goto(server.open);
  await page.waitForFunction(() => 'statesPage' in globalThis);
  await page.evaluate(listenToAll);
  for (const { place, code } of listeners) {
    const log = `(...words) => (wrote['${place}'] ??= []).push(words.join(' '))`;
    await page.evaluate(`((console) => { ${code} })({ log: ${log} })`);
  }
  pages.push(page);
  return page;
}

/** Notes every event of a touchpoint, also one that nobody was told of. */
function listenToAll() {
  const shown = globalThis as unknown as Shown;
  Object.assign(shown, { heard: [], wrote: {} });
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    const { type, cancelable } = event;
    const fields = Object.keys(event).filter((name) => name !== 'isTrusted');
    const from = this instanceof Element ? this.localName : '';
    if (/^zabota-/.test(type)) shown.heard.push({ from, type, fields, cancelable });
    return dispatch.call(this, event);
  };
}

/** Shows a state, and gives back what the touchpoint said on the way there. */
const hear = (page: Page, tag: string, name: string) =>
  page.evaluate(
    async ([tag, name]) => {
      const shown = globalThis as unknown as Shown;
      await shown.statesPage.show(tag, name);
      return shown.heard.splice(0).filter(({ from }) => from === tag);
    },
    [tag, name] as const,
  );

describe('A108: the events of the reference', () => {
  for (const touchpoint of touchpointsWithStates()) {
    const { tag } = touchpoint;
    it.concurrent(
      `<${tag}> fires them as it tells, none more and none less`,
      ({ expect }) =>
        open.use(async (page) => {
          const heard: Record<string, object> = {};
          for (const name of await namesOfStates(touchpoint))
            for (const { type, fields, cancelable } of await hear(page, tag, name))
              heard[type] = { fields, cancelable };
          const told = eventsIn(manifest, tag)
            .filter(({ name }) => !inNoState[tag]?.includes(name))
            .map(({ name, about, fields }) => {
              return [name, { fields, cancelable: about.includes('preventDefault()') }];
            });
          expect(heard).toEqual(Object.fromEntries(told));
        }),
      300_000,
    );
  }

  it.each(listeners)('$place: the listener hears them', async ({ place }) => {
    const wrote = await Promise.all(
      pages.map((page) => page.evaluate(() => (globalThis as unknown as Shown).wrote)),
    );
    const words = wrote.flatMap((of) => of[place] ?? []);
    expect(words).not.toHaveLength(0);
    expect(words.join()).not.toContain('undefined');
  });
});
