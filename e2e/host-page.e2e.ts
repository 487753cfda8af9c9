import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { agency, AgencySystem } from './testing/agency-system.js';
import { barriersOn } from './testing/barriers.js';
import { signIn } from './testing/staff.js';
import { openBrowser, Visitor } from './testing/visitor.js';
import { say } from './testing/words.js';

const world = inject('demo');
let browser: Browser;
let system: AgencySystem;

beforeAll(async () => {
  browser = await openBrowser();
  system = await AgencySystem.connect(world);
});

afterAll(() => browser?.close());

const sitePages = ['/', '/track', '/complain', '/second-lit'].flatMap((path) => [
  path,
  `/en${path}`,
]);
const servicePages = [
  '/',
  '/?lang=en',
  '/demo/agency',
  '/demo/outbox',
  '/docs/api',
  '/problems/promise-incomplete',
];

describe('every page, on a phone of 320 px and on a desktop', () => {
  for (const width of [320, 1280]) {
    it(`keeps the policy of its host, asks nobody else and does not jump (${width} px)`, async () => {
      const visitor = await Visitor.come(browser, world, { width });
      for (const address of [
        ...sitePages.map((path) => world.site + path),
        ...servicePages.map((path) => world.service + path),
      ]) {
        await visitor.page.goto(address, { waitUntil: 'networkidle' });
        expect([address, visitor.record.faults]).toEqual([address, []]);
        // The API reference is a page of others; all of ours fit and stand still.
        if (address.endsWith('/docs/api')) continue;
        expect([address, await visitor.layoutShift()]).toEqual([address, 0]);
        expect([address, await visitor.overflow()]).toEqual([address, 0]);
      }
      await visitor.leave();
    });
  }
});

describe('every page, for people who do not see it or use no mouse', () => {
  const wholeSite = [
    'rules',
    'opinion',
    'initiatives',
    'satisfaction',
    'life',
    'my-data',
    'intranet',
  ];
  const more = ['/docs', '/docs/en', '/receipts', '/satisfaction/demo-housing', '/nowhere'];
  const addresses = (): string[] => [
    ...[...sitePages, ...wholeSite.map((name) => `/${name}`)].map((path) => world.site + path),
    ...[...servicePages, ...more]
      .filter((path) => path !== '/docs/api')
      .map((path) => world.service + path),
  ];

  it('A06: axe finds no barrier, the touchpoints and a wrong address included', async () => {
    const visitor = await Visitor.come(browser, world, { width: 320 });
    for (const address of addresses()) {
      await visitor.page.goto(address, { waitUntil: 'networkidle' });
      expect([address, await barriersOn(visitor.page)]).toEqual([address, []]);
    }
    await visitor.leave();
  });

  it('A99, A06: nor at the desk of the staff', async () => {
    const staff = await signIn(browser, world);
    const page = await staff.newPage();
    await page.goto(`${world.service}/demo/agency`, { waitUntil: 'networkidle' });
    expect(await barriersOn(page)).toEqual([]);
    await staff.close();
  });
});

describe('the agency site', () => {
  it('A06: lets people out through a button for any finger, and the box of clients has room for it', async () => {
    for (const [path, kind, person] of [
      ['/en/', 'client', 'anna'],
      ['/intranet', 'worker', 'pavel'],
    ] as const)
      for (const width of [320, 721, 1280]) {
        const visitor = await Visitor.come(browser, world, { width });
        const choice = `${world.service}/development-issuer/${kind}/choose`;
        const search = new URLSearchParams({ person, agency, return: world.site + path });
        await visitor.page.goto(`${choice}?${search.toString()}`, { waitUntil: 'networkidle' });
        const out = visitor.page.getByRole('button', { name: /^(Выйти|Sign out)$/ });
        const box = await out.boundingBox();
        expect([path, width, Math.min(box?.height ?? 0, box?.width ?? 0)]).toEqual([
          path,
          width,
          44,
        ]);
        expect([path, width, await visitor.overflow()]).toEqual([path, width, 0]);
        if (kind === 'client') expect([width, await visitor.layoutShift()]).toEqual([width, 0]);
        await visitor.leave();
      }
  });

  it('A25: shows a short list of a signed-in client as a short card', async () => {
    const signIn = `${world.service}/development-issuer/client/choose?person=gleb`;
    for (const width of [320, 1280]) {
      const visitor = await Visitor.come(browser, world, { width });
      await visitor.page.goto(`${signIn}&return=${encodeURIComponent(`${world.site}/track`)}`);
      await visitor.page.getByText(say('ru', 'You have no cases with us yet.')).waitFor();
      const room = () =>
        visitor.page.locator('zabota-tracker').evaluate((card) => {
          const content = card.shadowRoot?.querySelector('.stack')?.getBoundingClientRect();
          return card.getBoundingClientRect().bottom - (content?.bottom ?? 0);
        });
      // The padding of the card and nothing more.
      await expect.poll(room).toBeLessThan(40);
      await visitor.leave();
    }
  });

  it('A25: moves nothing when a list that was long on its way arrives', async () => {
    const signIn = `${world.service}/development-issuer/client/choose?person=vera`;
    const visitor = await Visitor.come(browser, world);
    let release = () => {};
    const seenWaiting = new Promise<void>((resolve) => (release = resolve));
    for (const slow of ['**/cases.part*.js', '**/cases'])
      await visitor.page.route(slow, async (route) => {
        await seenWaiting;
        await route.continue();
      });
    await visitor.page.goto(`${signIn}&return=${encodeURIComponent(`${world.site}/track`)}`);
    const tracker = visitor.page.locator('zabota-tracker');
    await tracker.getByText(say('ru', 'One moment…')).waitFor();
    release();
    await tracker.getByText(say('ru', 'My cases')).waitFor();
    await visitor.page.waitForTimeout(500);
    expect(await visitor.layoutShift()).toBe(0);
    await visitor.leave();
  });

  it('A25: keeps its room while a case arrives in place of the fallback', async () => {
    const { number, code } = await system.push();
    for (const width of [320, 1280]) {
      const visitor = await Visitor.come(browser, world, { width });
      await visitor.page.goto(`${world.site}/track#zabota=${number}.${code}`);
      await visitor.page.getByText(number).first().waitFor();
      // Whatever would still move moves now.
      await visitor.page.waitForTimeout(500);
      expect(await visitor.layoutShift()).toBe(0);
      await visitor.leave();
    }
  });

  it('A25: opens one case after another without waiting: a page that was left holds no connection', async () => {
    const visitor = await Visitor.come(browser, world);
    for (let turn = 0; turn < 10; turn += 1) {
      const { number, code } = await system.push();
      await visitor.page.goto('about:blank');
      await visitor.page.goto(`${world.site}/track#zabota=${number}.${code}`);
      const news = visitor.page.getByText(say('ru', 'News appears here by itself.'));
      await news.first().waitFor({ timeout: 10_000 });
    }
    expect(visitor.record.faults).toEqual([]);
    await visitor.leave();
  });

  it('hears what a touchpoint asks first with its files, not after them, and asks once', async () => {
    const visitor = await Visitor.come(browser, world);
    const asked: string[] = [];
    visitor.page.on('request', (request) => {
      const isOfConsent = /\/purposes\?|\/zabota-consent\.js/.test(request.url());
      if (isOfConsent && request.method() === 'GET') asked.push(request.resourceType());
    });
    await visitor.page.goto(`${world.site}/life`, { waitUntil: 'networkidle' });
    expect(asked.sort()).toEqual(['fetch', 'script']);
    const ahead = await visitor.page.evaluate(() => {
      const [question, file] = ['/purposes?', '/zabota-consent.js'].map((name) =>
        performance.getEntriesByType('resource').find((entry) => entry.name.includes(name)),
      ) as PerformanceResourceTiming[];
      return question!.startTime < file!.responseEnd;
    });
    expect(ahead).toBe(true);
    await visitor.leave();
  });

  it('runs its own Lit and ours side by side under Trusted Types', async () => {
    const { number, code } = await system.push();
    const visitor = await Visitor.come(browser, world);
    await visitor.page.goto(`${world.site}/second-lit#zabota=${number}.${code}`);
    await visitor.page.getByText(number).first().waitFor();
    await visitor.page.getByRole('button', { name: 'Участок № 1' }).click();
    await visitor.page.getByRole('button', { name: 'Участок № 2' }).waitFor();
    expect(visitor.record.faults).toEqual([]);
    await visitor.leave();
  });

  it('A54: shows the telephone and the address where scripts are off', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const path of ['/track', '/complain']) {
      await page.goto(world.site + path);
      const text = await page.locator('main').innerText();
      expect(text).toContain('+7 (000) 000-10-00');
      expect(text).toContain('ул. Садовая, 1');
    }
    await context.close();
  });

  for (const [page, tag, ready, other, begun] of [
    ['/complain', 'zabota-complaint', 'Continue', 'zabota-tracker', 'Show'],
    ['/track', 'zabota-tracker', 'Show', 'zabota-complaint', 'Continue'],
  ] as const)
    for (const language of ['ru', 'en'] as const) {
      it(`A54, A25: a page made for ${tag} brings it in one file (${language})`, async () => {
        const visitor = await Visitor.come(browser, world);
        const asked: string[] = [];
        visitor.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
        const path = language === 'ru' ? page : `/en${page}`;
        await visitor.page.goto(world.site + path, { waitUntil: 'networkidle' });
        await visitor.page.getByRole('button', { name: say(language, ready) }).waitFor();
        const ofService = asked.filter((address) => /^.(embed|v1)/.test(address));
        const whole = `/embed/for/${agency}/${tag}/${language}.js`;
        expect(ofService.slice(0, 2)).toEqual(['/embed/zabota-gate.js', whole]);
        // What follows is the feedback below the tracker, and the form that opens a case.
        const parts = new RegExp(`^${whole.replace(`${language}.js`, '')}\\w+/${language}/`);
        expect(ofService.slice(2).filter((address) => !parts.test(address))).toEqual([]);
        // What is added later shares its core: two copies of Lit would not both be let in here.
        await visitor.page.evaluate(
          (name) => document.querySelector('main')!.append(document.createElement(name)),
          other,
        );
        await visitor.page.getByRole('button', { name: say(language, begun) }).waitFor();
        expect(asked.filter((address) => address.endsWith('/core.js'))).toHaveLength(1);
        expect(visitor.record.faults).toEqual([]);
        await visitor.leave();
      });
    }

  it('refuses, in the browser itself, a script that the page did not name', async () => {
    const visitor = await Visitor.come(browser, world);
    await visitor.page.goto(`${world.site}/track`);
    await visitor.page.getByRole('button', { name: say('ru', 'Show') }).waitFor();
    await visitor.page.evaluate(() => {
      const script = document.createElement('p');
      try {
        script.innerHTML = '<b>x</b>';
      } catch (error) {
        console.error(String(error));
      }
    });
    await expect.poll(() => visitor.record.faults.join()).toContain('TrustedHTML');
    await visitor.leave();
  });
});
