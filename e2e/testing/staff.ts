import type { ChangeInput, Command, ResponseOf, StaffFeedback } from '@zabota/contract';
import { randomUUID } from 'node:crypto';
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

/** The staff operations of the contract, asked with the session of a member of staff. */
export class StaffDesk {
  readonly #context: BrowserContext;
  readonly #service: string;

  constructor(context: BrowserContext, { service }: Addresses) {
    this.#context = context;
    this.#service = service;
  }

  /** Does the next thing to a case, as it stands now. */
  async commandCase(number: string, command: Command): Promise<void> {
    const found = await this.#ask<ResponseOf<'readStaffCase'>>('GET', `/cases/${number}`);
    await this.#ask('POST', `/cases/${number}/commands`, command, found.case.version);
  }

  /** What people have said of a service since yesterday: of which case is nowhere kept. */
  feedbackOf(service: string): Promise<readonly StaffFeedback[]> {
    return this.feedbackAbout(`service:${service}`);
  }

  /** What people have said of one thing since yesterday. */
  async feedbackAbout(subject: string): Promise<readonly StaffFeedback[]> {
    const from = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    const query = new URLSearchParams({ subject, from });
    return (await this.#ask<ResponseOf<'listStaffFeedback'>>('GET', `/feedback?${query}`)).feedback;
  }

  /** What readers marked in a requirement. */
  clarityOf(requirement: string): Promise<ResponseOf<'listRequirementClarity'>> {
    return this.#ask('GET', `/requirement-clarity?requirement=${requirement}`);
  }

  /** The marks as the desk shows them. */
  async marksOnTheDesk(): Promise<string> {
    const page = await this.#context.newPage();
    await page.goto(`${this.#service}/demo/agency`);
    await page.locator('#clarity-list li').first().waitFor();
    const text = await page.locator('#clarity').innerText();
    await page.close();
    return text;
  }

  /** Names at the desk, by mouse and keyboard, what changed because of a feedback. */
  async answerByHand(
    number: string,
    { weDid, answer }: { weDid: string; answer: { readonly ru: string; readonly en: string } },
  ): Promise<void> {
    const page = await this.#context.newPage();
    await page.goto(`${this.#service}/demo/agency`);
    const item = page.locator(`#feedback-${number}`);
    await item.getByRole('button', { name: 'Назвать, что изменилось' }).click();
    await item.getByLabel('Что изменили').selectOption({ label: weDid });
    await item.getByLabel('Что ответить человеку').first().fill(answer.ru);
    await item.locator('summary').click();
    await item.getByLabel('Что ответить человеку').last().fill(answer.en);
    await item.getByRole('button', { name: 'Отправить' }).click();
    await item.getByText('Человек увидит это по номеру и коду').waitFor();
    await page.close();
  }

  /** What a part of the desk says, once it has come. */
  async textOf(part: string): Promise<string> {
    const page = await this.#context.newPage();
    await page.goto(`${this.#service}/demo/agency`);
    await page.locator(`${part} li`).first().waitFor();
    const text = await page.locator(part).innerText();
    await page.close();
    return text;
  }

  /** @returns Id of the change, for the feedback or the initiative that led to it. */
  async recordChange(change: ChangeInput): Promise<string> {
    return (await this.#ask<ResponseOf<'recordChange'>>('POST', '/changes', change)).id;
  }

  async #ask<Answer>(
    method: 'GET' | 'POST',
    path: string,
    data?: object,
    version?: number,
  ): Promise<Answer> {
    const { request } = this.#context;
    const session = await request.get(`${this.#service}/staff/session`);
    const { csrf } = (await session.json()) as { csrf: string };
    const answer = await request.fetch(`${this.#service}/v1/agencies/${agency}/staff${path}`, {
      method,
      headers: {
        'zabota-csrf': csrf,
        'idempotency-key': randomUUID(),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      ...(data && { data }),
    });
    if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }
}
