import type { DecisionKind } from '@zabota/contract';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { GatedSite } from './testing/gated-site.js';
import { openBrowser } from './testing/visitor.js';

const world = inject('demo');
let browser: Browser;
let site: GatedSite;
let context: BrowserContext;
let faults: string[];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  site = await GatedSite.open(world);
  context = await browser.newContext({ locale: 'ru-RU' });
  // The service knows nothing of this site's origin; what it is told is a matter of other tests.
  await context.route('**/consents', (route) =>
    route.fulfill({
      status: 201,
      contentType: 'application/json',
      headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' },
      body: '{}',
    }),
  );
  faults = [];
});
afterEach(async () => {
  await context.close();
  site.close();
});

async function visit(): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(site.origin, { waitUntil: 'networkidle' });
  return page;
}

const decide = (page: Page, purpose: string, decision: DecisionKind) =>
  page.evaluate(([purpose, decision]) => globalThis.zabotaGate?.decide(purpose, decision), [
    purpose,
    decision,
  ] as const);

const cookies = async () => (await context.cookies()).map(({ name }) => name);

describe('a site behind the storage gate, under the strictest policy', () => {
  it('lets no gated request leave before consent, and none after a refusal', async () => {
    const page = await visit();
    await page.getByText('Ролик лежит на чужом сайте').waitFor();
    await decide(page, 'analytics', 'refuse');
    await decide(page, 'video', 'refuse');
    await page.reload({ waitUntil: 'networkidle' });
    expect(site.leaked).toEqual([]);
    expect(await cookies()).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('lets nothing leave where the gate itself does not come', async () => {
    await context.route('**/zabota-gate.js', (route) => route.abort());
    await visit();
    expect(site.leaked).toEqual([]);
  });

  it('lets through what was granted and nothing else, here and in the other tab', async () => {
    const [one, two] = [await visit(), await visit()];
    await decide(one, 'analytics', 'grant');
    await expect.poll(() => site.leaked.filter((path) => path === '/collect').length).toBe(2);
    expect(site.leaked).not.toContain('/film');
    await decide(two, 'video', 'grant');
    await expect.poll(() => site.leaked.filter((path) => path === '/film').length).toBe(2);
    await one.getByText('Ролик лежит на чужом сайте').waitFor({ state: 'hidden' });
    expect(faults).toEqual([]);
  });

  it('takes the named cookies away on withdrawal, and asks nobody at the next visit', async () => {
    const page = await visit();
    await decide(page, 'analytics', 'grant');
    await expect.poll(cookies).toEqual(['_ga_1']);
    await decide(page, 'analytics', 'withdraw');
    await expect.poll(cookies).toEqual([]);
    site.leaked.length = 0;
    await page.reload({ waitUntil: 'networkidle' });
    expect(site.leaked).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('shows a film once at a word, by keyboard, and not at the next visit', async () => {
    const page = await visit();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => site.leaked).toEqual(['/film']);
    await page.reload({ waitUntil: 'networkidle' });
    expect(site.leaked).toEqual(['/film']);
  });
});

describe('the site of the demo agency, under its own policy', () => {
  const counted = 'Страниц за это посещение: 1';

  /** A page, and everything that it asks for. */
  async function come(): Promise<{ page: Page; asked: string[] }> {
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    return { page, asked };
  }

  // The service knows this site: its answers are the real ones.
  beforeEach(() => context.unroute('**/consents'));

  it('asks in its consent element, counts after a yes, and forgets after a withdrawal', async () => {
    const { page, asked } = await come();
    await page.goto(`${world.site}/my-data`, { waitUntil: 'networkidle' });
    const consent = page.locator('zabota-consent');
    expect(asked).not.toContain('/assets/counter.js');
    await consent.getByRole('button', { name: /^Согласиться\s*: Считать посещения/ }).click();
    await page.getByText(counted).waitFor();
    expect(await cookies()).toEqual(['stat_pages']);
    await consent.getByRole('button', { name: /^Отозвать/ }).click();
    await expect.poll(cookies).toEqual([]);
    asked.length = 0;
    await page.reload({ waitUntil: 'networkidle' });
    expect(asked).not.toContain('/assets/counter.js');
    // What belongs to somebody signed in is refused to a visitor, and the browser writes that down.
    expect(faults.filter((fault) => !fault.includes('401'))).toEqual([]);
  });

  it('shows its film once at a word', async () => {
    const { page, asked } = await come();
    await page.goto(world.site, { waitUntil: 'networkidle' });
    expect(asked).not.toContain('/assets/film.svg');
    await page.getByRole('button', { name: 'Показать один раз' }).press('Enter');
    await page.locator('iframe[src="/assets/film.svg"]').waitFor();
    // A reload that comes first takes the frame away before it has asked for anything.
    await expect.poll(() => asked).toContain('/assets/film.svg');
    await page.reload({ waitUntil: 'networkidle' });
    expect(asked.filter((path) => path === '/assets/film.svg')).toHaveLength(1);
    expect(faults).toEqual([]);
  });
});
