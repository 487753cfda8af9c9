import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { naughtyStrings, scriptPayloads } from '../packages/service/src/testing/corpora.js';
import { AgencySystem } from './testing/agency-system.js';
import { askForPlan } from './testing/commands.js';
import { signIn } from './testing/staff.js';
import { openBrowser, Visitor } from './testing/visitor.js';

const world = inject('demo');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

/** A handful of each collection that has markup in it. */
const hostile = [...naughtyStrings, ...scriptPayloads]
  .filter((text) => /[<>]|javascript:/i.test(text) && text.trim() && text.length < 500)
  .filter((_, index) => index % 8 === 0)
  .slice(0, 45);

describe('text that wants to be a script', () => {
  it('is shown to the client and to the staff as text, and none of it runs', async () => {
    const system = await AgencySystem.connect(world);
    const { number, code } = await system.push();
    await system.command(number, { type: 'register' });
    for (const text of hostile)
      await system.command(number, {
        ...askForPlan,
        action: { ...askForPlan.action, title: { ru: text }, explanation: { ru: text } },
      });
    const client = await Visitor.come(browser, world);
    const staff = await signIn(browser, world);
    const desk = staff.pages()[0] ?? (await staff.newPage());
    const dialogs: string[] = [];
    for (const page of [client.page, desk])
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
    await client.page.goto(`${world.site}/track#zabota=${number}.${code}`);
    await desk.goto(`${world.service}/demo/agency#${number}`);
    await desk.locator('#history li').first().waitFor();
    for (const text of hostile.slice(0, 5)) {
      const line = text.split('\n')[0]?.trim() ?? '';
      await client.page.getByText(line).first().waitFor();
    }
    await client.page.waitForTimeout(500);
    expect(dialogs).toEqual([]);
    expect(client.record.faults).toEqual([]);
    await client.leave();
    await staff.close();
  });
});
