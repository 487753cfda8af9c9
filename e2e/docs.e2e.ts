import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { allSnippets, inlineScripts } from '../tools/docs/snippets.mjs';
import { openBrowser, Visitor } from './testing/visitor.js';

const world = inject('demo');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

/** The two lines of the guides, for a piece that has only the second. */
const firstLine = `<script type="module" src="${world.service}/embed/zabota.js" data-agency="demo-housing"></script>`;

const anyService = /https?:\/\/(zabota\.example\.org|care\.example\.ru|127\.0\.0\.1:8080)/g;

/** A piece of a guide as an agency pastes it, with the addresses of the running demo. */
function pasted(code: string): string {
  const own = code.replace(anyService, world.service).replaceAll('my-agency', 'demo-housing');
  return /\/embed\/(zabota|for\/.+)\.js/.test(own) ? own : firstLine + own;
}

const pieces = allSnippets().filter(
  ({ kind, code }) => kind === 'html' && inlineScripts(code).length === 0,
);

/** Every tag of ours that stands in a piece of HTML. */
const tagsIn = (code: string) => [
  ...new Set([...code.matchAll(/<(zabota-[a-z-]+)/g)].map(([, tag = '']) => tag)),
];

describe('A108: what the guides tell to paste, on the origin of an agency', () => {
  it.each(pieces)('$place works as it stands there', async ({ code }) => {
    const visitor = await Visitor.come(browser, world);
    const address = `${world.site}/pasted`;
    // The browser does not see that a page made by the test comes from this machine too.
    await visitor.context.grantPermissions(['local-network-access']);
    await visitor.page.route(address, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="ru"><title>x</title><main>${pasted(code)}</main></html>`,
      }),
    );
    await visitor.page.goto(address);
    for (const tag of tagsIn(code)) {
      const drawn = `document.querySelector('${tag}')?.shadowRoot?.querySelector('h2, h3, form, section')`;
      await visitor.page.waitForFunction(drawn);
    }
    // A piece with the script alone loads it, and it knows the agency.
    const configuration = await visitor.page.evaluate(() => {
      const key = Symbol.for('zabota.configuration');
      return (globalThis as unknown as Record<symbol, { agency?: string }>)[key];
    });
    expect(configuration?.agency).toBe('demo-housing');
    expect(visitor.record.faults).toEqual([]);
    await visitor.leave();
  });
});
