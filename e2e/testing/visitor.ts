import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { RunnerTestCase } from 'vitest';
import { chromiumFlags, findChromium } from '../../tools/browser/chromium.mjs';
import type { Addresses } from './service-process.js';
import type { Language } from './words.js';

/** @param flags besides those of every browser of ours. */
export async function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = await findChromium();
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: [...chromiumFlags, ...flags],
    // Without a language of its own a shell has no UTF-8, and Chromium finds no file in a folder with Russian letters.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
}

export interface VisitorOptions {
  readonly language?: Language;
  readonly width?: number;
}

/** What must not happen on any page, and everything that crossed the network. */
export interface Record {
  /** Violations of the policy, errors of scripts, requests to anybody else. */
  readonly faults: string[];
  /** Addresses and referrers of all requests. */
  readonly addresses: string[];
}

/** Runs in the page before anything else. */
function watchPage(): void {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    console.error(`policy: ${violatedDirective} ${blockedURI}`),
  );
  const shifts = { sum: 0 };
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = entry as PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      };
      if (!hadRecentInput) shifts.sum += value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** A person with a browser of their own, who writes down everything that should not be. */
export class Visitor {
  readonly record: Record = { faults: [], addresses: [] };
  readonly context: BrowserContext;
  readonly page: Page;
  readonly #own: readonly string[];

  private constructor(context: BrowserContext, page: Page, { service, site }: Addresses) {
    this.context = context;
    this.page = page;
    this.#own = [service, site];
    this.#watch();
  }

  static async come(
    browser: Browser,
    world: Addresses,
    { language = 'ru', width = 1280 }: VisitorOptions = {},
  ): Promise<Visitor> {
    const context = await browser.newContext({
      locale: language === 'ru' ? 'ru-RU' : 'en-GB',
      timezoneId: 'Europe/Moscow',
      viewport: { width, height: width < 600 ? 640 : 900 },
      reducedMotion: 'reduce',
    });
    await context.addInitScript(watchPage);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    return new Visitor(context, page, world);
  }

  #watch(): void {
    this.context.on('request', async (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol === 'http:' && !this.#own.includes(origin))
        this.record.faults.push(`request to ${request.url()}`);
      this.record.addresses.push(request.url(), request.headers()['referer'] ?? '');
    });
    this.page.on('pageerror', ({ message }) => this.record.faults.push(`error: ${message}`));
    this.page.on('console', (message) => {
      const isNetwork = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isNetwork) this.record.faults.push(message.text());
    });
  }

  /** Cuts the network of this person's browser. */
  goOffline(): Promise<void> {
    return this.context.setOffline(true);
  }

  /** The network is back: ends when the service can be heard, which the browser only promises. */
  async goOnline(): Promise<void> {
    await this.context.setOffline(false);
    const [service] = this.#own;
    await this.page.waitForFunction(
      (address) => fetch(address, { mode: 'no-cors' }).then(Boolean, () => false),
      `${service}/health/live`,
    );
  }

  /** The text of the page as a person sees it, shadow roots included. */
  text(): Promise<string> {
    return this.page.locator('body').innerText();
  }

  /** How far the page can be scrolled sideways, in CSS pixels. */
  overflow(): Promise<number> {
    return this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  }

  /** Cumulative layout shift so far. */
  layoutShift(): Promise<number> {
    return this.page.evaluate(() => (window as unknown as { shifts: { sum: number } }).shifts.sum);
  }

  /** Leaves a picture in `reports/` of what was on the screen when a test failed. */
  async photographFailure({ name, result }: Readonly<RunnerTestCase>): Promise<void> {
    if (result?.state !== 'fail') return;
    const file = name.replace(/[^\p{L}\d]+/gu, '-').slice(0, 80);
    await this.page.screenshot({ path: `reports/failed/${file}.png`, fullPage: true });
  }

  leave(): Promise<void> {
    return this.context.close();
  }
}
