import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { canary, fillComplaint, readReceipt } from './testing/complaint.js';
import { consent } from './testing/files.js';
import { pointer } from './testing/hands.js';
import { countComplaints, signIn } from './testing/staff.js';
import { openBrowser, Visitor } from './testing/visitor.js';
import { say } from './testing/words.js';

const world = inject('demo');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

const send = say('ru', 'Send the complaint');
const notSent = say('ru', 'The complaint is not sent yet');

describe('a complaint on a bad network', () => {
  it('A54: nothing typed is lost, "not sent yet" is said plainly, and one complaint is filed', async () => {
    const staff = await signIn(browser, world);
    const before = await countComplaints(staff, world);
    const { visitor, page, leave } = await filledIn();
    await visitor.goOffline();
    await page.getByRole('button', { name: send }).click();
    await page.getByText(notSent).first().waitFor();
    await page.getByText(canary.story).first().waitFor();
    await visitor.goOnline();
    await page.getByRole('button', { name: say('ru', 'Try again now') }).click();
    expect(await readReceipt(page, 'ru')).toMatchObject({ number: expect.stringMatching(/^\d/) });
    expect(await countComplaints(staff, world)).toBe(before + 1);
    await leave();
    await staff.close();
  });

  it('A54: when the answer is lost on the way, a second try brings the same receipt', async () => {
    const staff = await signIn(browser, world);
    const before = await countComplaints(staff, world);
    const { page, leave } = await filledIn();
    const filed: string[] = [];
    await page.route('**/complaints', async (route) => {
      const answer = await route.fetch();
      const { number } = (await answer.json()) as { number: string };
      filed.push(number);
      // The service has it; the browser never hears of it.
      await (filed.length === 1 ? route.abort() : route.fulfill({ response: answer }));
    });
    await page.getByRole('button', { name: send }).click();
    const again = page.getByRole('button', { name: say('ru', 'Try again now') });
    const accepted = page.getByText(say('ru', 'The complaint is accepted')).first();
    await again.or(accepted).first().waitFor();
    if (await again.isVisible()) await again.click();
    const { number } = await readReceipt(page, 'ru');
    expect(new Set([...filed, number]).size).toBe(1);
    expect(await countComplaints(staff, world)).toBe(before + 1);
    await leave();
    await staff.close();
  });

  it('A54: a complaint that may wait on the device goes by itself when the network is back', async () => {
    const staff = await signIn(browser, world);
    const before = await countComplaints(staff, world);
    const { visitor, page, leave } = await filledIn();
    await visitor.goOffline();
    await page.getByRole('button', { name: send }).click();
    await page.getByRole('button', { name: say('ru', 'Wait on this device') }).click();
    await page.getByText(say('ru', 'Your complaint is not sent yet')).first().waitFor();
    await visitor.goOnline();
    expect(await readReceipt(page, 'ru')).toMatchObject({ number: expect.stringMatching(/^\d/) });
    expect(await countComplaints(staff, world)).toBe(before + 1);
    await leave();
    await staff.close();
  });

  it('A54: a file chosen without a network stays chosen, holds the complaint back, and goes with it', async () => {
    const { visitor, page, leave } = await filledIn();
    await page
      .getByRole('button', { name: say('ru', 'Change') })
      .nth(1)
      .click();
    await visitor.goOffline();
    await page.getByLabel(say('ru', 'Photos and documents')).setInputFiles(consent);
    const kept = say('ru', 'The file did not get through. It is still chosen: try again.');
    await page.getByText(`${consent.name}. ${kept}`).waitFor();
    const goOn = page.getByRole('button', { name: say('ru', 'Continue') });
    await goOn.click();
    await goOn.click();
    await page.getByRole('button', { name: send }).click();
    await page.getByText(`«${consent.name}»`).first().waitFor();
    await visitor.goOnline();
    await page.getByRole('button', { name: say('ru', 'Try again') }).click();
    await page.getByText(say('ru', 'received')).first().waitFor();
    await goOn.click();
    await goOn.click();
    await page.getByRole('button', { name: send }).click();
    await readReceipt(page, 'ru');
    await page.getByText(say('ru', 'Files received')).waitFor();
    await leave();
  });

  it('A54: a reload keeps what was typed', async () => {
    const visitor = await Visitor.come(browser, world);
    const { page } = visitor;
    await page.goto(`${world.site}/complain`);
    await fillComplaint(page, pointer(page), 'ru', [consent]);
    await page.reload();
    await page.getByText(canary.story).first().waitFor();
    await visitor.leave();
  });
});

async function filledIn() {
  const visitor = await Visitor.come(browser, world);
  const { page } = visitor;
  await page.goto(`${world.site}/complain`);
  await fillComplaint(page, pointer(page), 'ru');
  return { visitor, page, leave: () => visitor.leave() };
}
