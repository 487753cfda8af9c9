import { renderTouchpoint } from '@zabota/embed/server.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, Visitor } from './testing/visitor.js';
import { say } from './testing/words.js';

const world = inject('demo');
const address = `${world.site}/drawn`;
const nonce = 'bm9uY2U';
const telephone = '+7 (000) 000-10-00';

/** Touchpoints that a page shows to everybody alike, each with something that its first screen says. */
const touchpoints: readonly {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly says: string;
}[] = [
  { tag: 'zabota-explainer', attributes: {}, says: say('ru', 'Find') },
  { tag: 'zabota-consent', attributes: { kind: 'site-storage' }, says: say('ru', 'Refuse') },
  { tag: 'zabota-complaint', attributes: {}, says: say('ru', 'What happened') },
  {
    tag: 'zabota-feedback',
    attributes: { subject: 'service:replanning' },
    says: 'Скорее доволен',
  },
  { tag: 'zabota-initiatives', attributes: {}, says: say('ru', 'Initiatives') },
  { tag: 'zabota-satisfaction', attributes: { service: 'replanning' }, says: '%' },
  { tag: 'zabota-tracker', attributes: {}, says: say('ru', 'Show') },
];

let browser: Browser;
let drawn: string;

beforeAll(async () => {
  // A page that comes from the test itself is of no network, and would not reach this machine's.
  browser = await openBrowser(['--disable-features=LocalNetworkAccessChecks']);
  const tags = await Promise.all(
    touchpoints.map(({ tag, attributes }) =>
      renderTouchpoint(tag, {
        api: world.service,
        agency: 'demo-housing',
        locale: 'ru',
        attributes,
        fallback: `<p>${telephone}</p>`,
        nonce,
        patience: 10_000,
      }),
    ),
  );
  drawn = `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Ведомство</title>
    <script type="module" src="${world.service}/embed/zabota.js" data-agency="demo-housing"></script>
    </head><body>${tags.join('\n')}</body></html>`;
});

afterAll(() => browser?.close());

/** The page as the agency's own server gives it, under a policy without inline styles but ours. */
const servePage = (page: Page) =>
  page.route(address, (route) =>
    route.fulfill({
      body: drawn,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; script-src ${world.service}; connect-src ${world.service}; style-src 'nonce-${nonce}'; img-src data:; require-trusted-types-for 'script'; trusted-types zabota-lit-html`,
      },
    }),
  );

const textOf = (page: Page, tag: string) =>
  page.locator(tag).evaluate((element) => element.shadowRoot?.textContent ?? '');

describe('a touchpoint that the server of the page has drawn', () => {
  it('A24: can be read where scripts are off, beside the text inside its tag', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await servePage(page);
    await page.goto(address);
    for (const { tag, says } of touchpoints) {
      await page.locator(tag).getByText(says).first().waitFor();
      expect([tag, await page.locator(tag).getByText(telephone).isVisible()]).toEqual([tag, true]);
    }
    await context.close();
  });

  for (const width of [320, 1280]) {
    it(`is taken over by the script without a blink and without a jump (${width} px)`, async () => {
      const visitor = await Visitor.come(browser, world, { width });
      const { page } = visitor;
      await servePage(page);
      let release = () => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route('**/embed/**', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(address, { waitUntil: 'commit' });
      for (const { tag, says } of touchpoints) {
        await page.locator(tag).getByText(says).first().waitFor();
        expect([tag, await page.locator(tag).getByText(telephone).isVisible()]).toEqual([
          tag,
          false,
        ]);
      }
      await page.evaluate((expected) => {
        const lost: string[] = [];
        Object.assign(globalThis, { lost });
        const look = () => {
          for (const { tag, says } of expected)
            if (!document.querySelector(tag)?.shadowRoot?.textContent?.includes(says))
              lost.push(tag);
          requestAnimationFrame(look);
        };
        look();
      }, touchpoints);
      release();
      await page.waitForFunction(
        (tags) =>
          tags.every((tag) => {
            const root = document.querySelector(tag)?.shadowRoot;
            return root && !root.querySelector('[inert], style');
          }),
        touchpoints.map(({ tag }) => tag),
      );
      expect(await page.evaluate(() => (globalThis as unknown as { lost: string[] }).lost)).toEqual(
        [],
      );
      expect(await visitor.layoutShift()).toBe(0);
      expect(visitor.record.faults).toEqual([]);
      await visitor.leave();
    });
  }

  it('shows the text inside the tag as well when the script does not come', async () => {
    const visitor = await Visitor.come(browser, world);
    const { page } = visitor;
    await servePage(page);
    await page.route('**/embed/**', (route) => route.abort());
    await page.goto(address);
    for (const { tag } of touchpoints) {
      const isShown = () => page.locator(tag).getByText(telephone).isVisible();
      expect([tag, await isShown()]).toEqual([tag, false]);
      await page.locator(tag).evaluate(({ shadowRoot }) =>
        // Eight seconds later.
        shadowRoot
          ?.querySelector('slot')
          ?.getAnimations()
          .forEach((later) => later.finish()),
      );
      expect([tag, await isShown()]).toEqual([tag, true]);
      expect(await textOf(page, tag)).not.toBe('');
    }
    await visitor.leave();
  });
});
