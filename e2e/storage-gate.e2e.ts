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
  context = await browser.newContext();
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
    expect(await cookies()).toEqual([]);
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
