import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringChromium, chromiumFlags } from '../../tools/browser/chromium.mjs';
import { today } from '../../tools/browser/today.mjs';
import { serveStates, type StatesServer } from './page-server.js';
import type { StatesPage } from './page.js';

type States = typeof globalThis & { readonly statesPage: StatesPage };

let server: StatesServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await serveStates();
  browser = await chromium.launch({ executablePath: await bringChromium(), args: chromiumFlags });
  page = await browser.newPage({ forcedColors: 'active', locale: 'ru-RU' });
  await page.clock.setFixedTime(today);
  await page.goto(server.open);
  await page.waitForFunction(() => 'statesPage' in globalThis);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const show = (tag: string, name: string) =>
  page.evaluate(([tag, name]) => (globalThis as unknown as States).statesPage.show(tag, name), [
    tag,
    name,
  ] as const);

/** Styles of the first that fits, as the browser draws them when a system forces its colours. */
const drawn = (selector: string, pseudo = '') =>
  page
    .locator(selector)
    .first()
    .evaluate((element, pseudo) => {
      const style = getComputedStyle(element, pseudo || null);
      const line = (side: 'top' | 'inlineStart') => {
        const of = (what: 'Width' | 'Style' | 'Color') =>
          side === 'top' ? style[`borderTop${what}`] : style[`borderInlineStart${what}`];
        return of('Style') === 'none' ? 0 : parseFloat(of('Width'));
      };
      return {
        top: line('top'),
        start: line('inlineStart'),
        outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
        outlineColour: style.outlineColor,
        border: style.borderTopColor,
        background: style.backgroundColor,
        underline: style.textDecorationLine,
      };
    }, pseudo);

/** A colour of the system, as the page computes it. */
const system = (name: string) =>
  page.evaluate((name) => {
    const probe = document.createElement('i');
    probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);

describe('A06: where a system forces its colours', () => {
  it('the stages that are done, the present one and those ahead differ', async () => {
    await show('zabota-tracker', 'in-progress');
    const [done, now, next] = [
      await drawn('.stages .done .dot'),
      await drawn('.stages .now .dot'),
      await drawn('.stages .next .dot'),
    ];
    expect(done.background).toBe(await system('CanvasText'));
    expect((await drawn('.stages .done .dot', '::after')).border).toBe(await system('Canvas'));
    expect(now.border).toBe(await system('Highlight'));
    expect(now.top).toBeGreaterThan(2 * next.top);
    expect(next.background).not.toBe(done.background);
  });

  it('a notice, a tag and each kind of button have an edge, a plain one its line', async () => {
    await show('zabota-tracker', 'suspended');
    expect(await drawn('.panel')).toMatchObject({ top: 1, start: 1 });
    expect((await drawn('.tag')).top).toBe(1);
    for (const kind of ['.main', '.quiet']) {
      const { top, border } = await drawn(`[part~=actions] ${kind}`);
      expect(top, kind).toBeGreaterThanOrEqual(1);
      expect(border, kind).not.toBe(await system('Canvas'));
    }
    expect((await drawn('footer .plain')).underline).toBe('underline');
  });

  it('the chosen answer and the steps that are behind differ from the others', async () => {
    await show('zabota-complaint', 'which-exactly');
    const chosen = await drawn('.option:has(:checked)');
    expect(chosen.outline).toBeGreaterThanOrEqual(3);
    expect(chosen.outlineColour).toBe(await system('Highlight'));
    const other = await drawn('.option:not(:has(:checked))');
    expect(other.outline).toBe(0);
    expect(other.top).toBeGreaterThanOrEqual(1);
    expect((await drawn('.steps .on')).background).toBe(await system('Highlight'));
    expect((await drawn('.steps :not(.on)')).background).not.toBe(await system('Highlight'));
  });

  it('the score of an opinion that is chosen differs from the others', async () => {
    await show('zabota-feedback', 'first-question');
    await page.locator('zabota-feedback input[type=radio]').first().check();
    expect((await drawn('.choices label:has(:checked)')).outline).toBeGreaterThanOrEqual(3);
    expect((await drawn('.choices label:not(:has(:checked))')).outline).toBe(0);
  });

  it('a field to mend has a stronger edge than a field that is well', async () => {
    await show('zabota-complaint', 'details-to-mend');
    const wrong = await drawn('textarea[aria-invalid]');
    const well = await drawn('textarea:not([aria-invalid])');
    expect(wrong.top).toBeGreaterThan(well.top);
    expect(well.top).toBeGreaterThanOrEqual(1);
  });

  it('the ring of the focus is seen on a button, an answer and a heading', async () => {
    await show('zabota-complaint', 'details');
    for (const selector of ['h2', '[part~=submit]', 'textarea']) {
      await page.keyboard.press('Tab');
      await page.locator(`zabota-complaint ${selector}`).first().focus();
      const { outline, outlineColour } = await drawn(`zabota-complaint ${selector}`);
      expect(outline, selector).toBeGreaterThanOrEqual(3);
      expect(outlineColour, selector).toBe(await system('Highlight'));
    }
  });
});
