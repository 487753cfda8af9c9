import { headerNames } from '@zabota/contract';
import { renderTouchpoint } from '@zabota/embed/server.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { AgencySystem, agency } from './testing/agency-system.js';
import { askForPlan } from './testing/commands.js';
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

/** What a page says to `renderTouchpoint` of itself. */
const ofPage = { api: world.service, agency, locale: 'ru', nonce, patience: 10_000 } as const;

beforeAll(async () => {
  // A page that comes from the test itself is of no network, and would not reach this machine's.
  browser = await openBrowser(['--disable-features=LocalNetworkAccessChecks']);
  const tags = await Promise.all(
    touchpoints.map(({ tag, attributes }) =>
      renderTouchpoint(tag, { ...ofPage, attributes, fallback: `<p>${telephone}</p>` }),
    ),
  );
  drawn = pageWith(tags.join('\n'));
});

afterAll(() => browser?.close());

const pageWith = (content: string) =>
  `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Ведомство</title>
    <script type="module" src="${world.service}/embed/zabota.js" data-agency="${agency}"></script>
    </head><body>${content}</body></html>`;

/** The page as the agency's own server gives it, under a policy without inline styles but ours. */
const servePage = (page: Page, body = drawn) =>
  page.route(address, (route) =>
    route.fulfill({
      body,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; script-src ${world.service}; connect-src ${world.service}; style-src 'nonce-${nonce}'; img-src data:; require-trusted-types-for 'script'; trusted-types zabota-lit-html`,
      },
    }),
  );

/** Keeps the scripts from the page. @returns lets them come. */
async function holdScripts(page: Page) {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/embed/**', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Looks at every frame. @returns tells what was missing in one of them. */
async function watchFrames(page: Page, expected: readonly { tag: string; says: string }[]) {
  await page.evaluate((all) => {
    const lost: string[] = [];
    Object.assign(globalThis, { lost });
    const look = () => {
      for (const { tag, says } of all)
        if (!document.querySelector(tag)?.shadowRoot?.textContent?.includes(says))
          lost.push(`${tag}: ${says}`);
      requestAnimationFrame(look);
    };
    look();
  }, expected);
  return () => page.evaluate(() => (globalThis as unknown as { lost: string[] }).lost);
}

const takenOver = (page: Page, tags: readonly string[]) =>
  page.waitForFunction(
    (all) =>
      all.every((tag) => {
        const root = document.querySelector(tag)?.shadowRoot;
        return root && !root.querySelector('[inert], [method=dialog], style');
      }),
    tags,
  );

/** The words of the link or summary that has the focus inside a touchpoint. */
const focusedIn = (page: Page) =>
  page.evaluate(() => {
    const held = document.activeElement?.shadowRoot?.activeElement;
    const isSeen = held?.matches(':focus-visible');
    return held && { tag: held.localName, says: held.textContent.trim(), isSeen };
  });

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
    it(`is taken over by the script without a blink or a jump, and the focus stays (${width} px)`, async () => {
      const visitor = await Visitor.come(browser, world, { width });
      const { page } = visitor;
      await servePage(page);
      const release = await holdScripts(page);
      await page.goto(address, { waitUntil: 'commit' });
      for (const { tag, says } of touchpoints) {
        await page.locator(tag).getByText(says).first().waitFor();
        expect([tag, await page.locator(tag).getByText(telephone).isVisible()]).toEqual([
          tag,
          false,
        ]);
      }
      const lost = await watchFrames(page, touchpoints);
      // By the keyboard, to the first that can already be used.
      await page.keyboard.press('Tab');
      const held = await focusedIn(page);
      expect(held).toMatchObject({ tag: 'a', isSeen: true });
      release();
      await takenOver(
        page,
        touchpoints.map(({ tag }) => tag),
      );
      expect(await lost()).toEqual([]);
      expect(await focusedIn(page)).toEqual(held);
      expect(await visitor.layoutShift()).toBe(0);
      expect(visitor.record.faults).toEqual([]);
      await visitor.leave();
    });
  }

  it('A54: what is ticked before the script has come stays ticked, and leads on', async () => {
    const visitor = await Visitor.come(browser, world);
    const { page } = visitor;
    await servePage(page);
    const release = await holdScripts(page);
    await page.goto(address, { waitUntil: 'commit' });
    const second = page.locator('zabota-complaint').getByRole('radio').nth(1);
    await second.press('Space');
    expect(await second.isChecked()).toBe(true);
    // The browser alone would now send the form, with what was ticked in the address.
    await page.keyboard.press('Enter');
    release();
    await takenOver(page, ['zabota-complaint']);
    await page.getByText(say('ru', 'What exactly?')).waitFor();
    expect(await second.isChecked()).toBe(true);
    expect(await second.evaluate((radio) => radio.matches(':focus'))).toBe(true);
    expect(page.url()).toBe(address);
    await page.reload();
    await page.getByText(say('ru', 'What exactly?')).waitFor();
    expect(await second.isChecked()).toBe(true);
    expect(visitor.record.faults).toEqual([]);
    await visitor.leave();
  });

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

/** What opens a case, as the agency's own server gets it. */
async function capabilityOf({ number, code }: { number: string; code: string }) {
  const answer = await fetch(`${world.service}/v1/agencies/${agency}/case-access`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ number, code }),
  });
  return ((await answer.json()) as { token: string }).token;
}

describe('a case that the server of the page has drawn for its own client', () => {
  it('A25: is taken over without a blink, is asked for once, and follows what happens', async () => {
    const system = await AgencySystem.connect(world);
    const pushed = await system.push();
    const { number } = pushed;
    await system.command(number, { type: 'register' });
    const capability = await capabilityOf(pushed);
    const tag = 'zabota-tracker';
    const html = await renderTouchpoint(tag, {
      ...ofPage,
      attributes: { number },
      fetch: (input, init) => {
        const headers = new Headers(init?.headers);
        headers.set(headerNames.capability, capability);
        return fetch(input, { ...init, headers });
      },
    });

    const visitor = await Visitor.come(browser, world);
    const { page, record } = visitor;
    // This tab has opened the case before.
    await page.goto(`${world.site}/track#zabota=${number}.${pushed.code}`);
    await page.getByText(number).first().waitFor();

    await servePage(page, pageWith(`<input type="search" aria-label="Поиск">${html}`));
    const release = await holdScripts(page);
    await page.goto(address, { waitUntil: 'commit' });
    const says = ['How long', 'Stages', 'How the date was counted'];
    const lost = await watchFrames(
      page,
      [number, ...says.map((text) => say('ru', text))].map((text) => ({ tag, says: text })),
    );
    // Who looks for something on the page is not disturbed; what has nothing behind it yet waits.
    await page.getByRole('searchbox').focus();
    expect(await page.locator(`${tag} summary:not([inert])`).count()).toBe(0);
    record.addresses.length = 0;
    release();
    await takenOver(page, [tag]);

    expect(await lost()).toEqual([]);
    expect(await visitor.layoutShift()).toBe(0);
    await page.keyboard.type('документы');
    expect(await page.getByRole('searchbox').inputValue()).toBe('документы');
    const asked = (end: string) => record.addresses.filter((one) => one.endsWith(end)).length;
    await expect.poll(() => asked(`${number}/live`)).toBe(1);
    expect(asked(number)).toBe(1);

    await system.command(number, askForPlan);
    await page.getByText(askForPlan.action.title.ru).first().waitFor();
    expect(record.faults).toEqual([]);
    await visitor.leave();
  });
});
