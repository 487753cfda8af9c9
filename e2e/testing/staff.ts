import type { ResponseOf } from '@zabota/contract';
import type { Browser, BrowserContext } from 'playwright-core';
import { agency } from './agency-system.js';
import type { Addresses } from './service-process.js';

/** A member of staff in a browser of their own, signed in by a role button of the demo. */
export async function signIn(browser: Browser, world: Addresses): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'ru-RU' });
  const page = await context.newPage();
  await page.goto(`${world.service}/demo/agency`);
  await page.getByRole('link', { name: 'Войти как сотрудник' }).click();
  await page.getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Дела ведомства' }).waitFor();
  return context;
}

/** How many complaints the agency has. */
export async function countComplaints(
  staff: BrowserContext,
  { service }: Addresses,
): Promise<number> {
  const address = `${service}/v1/agencies/${agency}/staff/cases?kind=complaint`;
  const answer = await staff.request.get(address);
  const { cases, next } = (await answer.json()) as ResponseOf<'listStaffCases'>;
  if (next) throw new Error('More complaints than one page holds.');
  return cases.length;
}
