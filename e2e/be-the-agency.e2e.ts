import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { agency, AgencySystem } from './testing/agency-system.js';
import { signIn } from './testing/staff.js';
import { openBrowser, Visitor } from './testing/visitor.js';
import { say } from './testing/words.js';

const world = inject('demo');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

describe('being the agency', () => {
  let desk: Page;
  let client: Visitor;
  let number: string;

  const press = (name: string) => desk.getByRole('button', { name, exact: true }).first().click();
  const done = () => desk.getByText('Сделано. Человек уже видит это в своём деле.').waitFor();
  const clientSees = (text: string) => client.page.getByText(text).first().waitFor();

  beforeAll(async () => {
    const system = await AgencySystem.connect(world);
    const pushed = await system.push();
    number = pushed.number;
    client = await Visitor.come(browser, world);
    await client.page.goto(`${world.site}/track#zabota=${number}.${pushed.code}`);
    const staff = await signIn(browser, world);
    desk = staff.pages()[0] ?? (await staff.newPage());
    desk.setDefaultTimeout(20_000);
    await desk.goto(`${world.service}/demo/agency#${number}`);
  });

  afterEach(({ task }) => client.photographFailure(task));

  it('speaks about clients, not to them, in the list of cases', async () => {
    const list = desk.locator('#cases');
    await list.getByText('Отозвал клиент').first().waitFor();
    for (const state of ['Готово: одобрено', 'Отказ'])
      await list.getByText(state, { exact: true }).first().waitFor();
    expect(await list.innerText()).not.toMatch(/(?<!\p{L})(вы|вам|вами|ваш\p{L}*)(?!\p{L})/iu);
  });

  it('sets the words for the client apart from its own, as what people typed', async () => {
    await desk.getByRole('heading', { name: 'Что читает человек', exact: true }).waitFor();
    const events = desk.locator('#history');
    await events.getByText('Подано').waitFor();
    const line = await events.evaluate((list) => getComputedStyle(list).borderLeftWidth);
    expect(line).toBe('2px');
  });

  it('A25: registers a case, and the client sees it at once', async () => {
    await press('Зарегистрировать');
    await press('Отправить');
    await done();
    await clientSees('Проверка документов');
  });

  it('A18: cannot stop without the way to a "yes": the service names what is missing', async () => {
    await press('Остановить');
    await desk.getByLabel('Что исправить').first().fill('');
    await desk.getByLabel('Кому обжаловать').first().fill('');
    await desk.getByLabel('Как обжаловать').first().fill('');
    await press('Отправить как есть');
    const list = desk.locator('#status');
    await list.getByText('Служба не приняла: обещание неполное').waitFor();
    const missing = await list.locator('code').allInnerTexts();
    expect(missing).toEqual(['/reasons/0/fixes/0/title', '/exhaustive', '/appeal']);
    await list.getByRole('button', { name: 'Кому обжаловать' }).click();
    expect(await desk.getByLabel('Кому обжаловать').first().evaluate(isFocused)).toBe(true);
  });

  it('A18: stops with every fix, and the client reads all of them', async () => {
    await desk.getByLabel('Что исправить').first().fill('Пришлите согласие');
    await desk.getByLabel('Кому обжаловать').first().fill('Руководитель инспекции');
    await desk.getByLabel('Как обжаловать').first().fill('Подайте жалобу на этом сайте.');
    await press('Ещё одно исправление');
    await desk.getByLabel('Что исправить').nth(2).fill('Подпишите проект');
    await desk.getByLabel('Где и как это сделать').nth(2).fill('В приёмной');
    await desk.getByLabel('Это все замечания, других нет').check();
    await press('Отправить');
    await done();
    await clientSees('Пришлите согласие');
    await clientSees('Подпишите проект');
    await clientSees(say('ru', 'This is the whole list: there is nothing else to mend.'));
  });

  it('A25: resumes and decides', async () => {
    await press('Продолжить');
    await press('Отправить');
    await done();
    await press('Решить, как просит клиент');
    await press('Отправить');
    await clientSees(say('ru', 'The answer is “yes”'));
    expect(client.record.faults).toEqual([]);
  });

  it('A27: reads an initiative before it is public, publishes and answers it', async () => {
    const proposed = await propose('Открыть окно для пожилых');
    await desk.goto(`${world.service}/demo/agency#${proposed}`);
    await desk.getByText('Пожилым трудно стоять в общей очереди').waitFor();
    await press('Опубликовать');
    await press('Отправить');
    await done();
    await press('Ответить на предложение');
    // A list that anybody reads is not live: what comes after it was opened is seen the next time.
    const answered = desk.waitForResponse((answer) => answer.request().method() === 'POST');
    await press('Отправить');
    expect((await answered).ok()).toBe(true);
    await client.page.goto(`${world.site}/initiatives#zabota-initiative=${proposed}`);
    await clientSees('Открыть окно для пожилых');
    await clientSees('Так станет удобнее всем, кто к нам приходит.');
    await press('Отметить: сделали');
    await desk.getByLabel('Что изменили').locator('option').first().waitFor({ state: 'attached' });
    await press('Отправить');
    await desk.getByText('Предложение выполнено').first().waitFor();
  });

  it('starts afresh: the ready cases come back and this one is gone', async () => {
    const find = async () =>
      (
        await desk.request.get(`${world.service}/v1/agencies/${agency}/staff/cases/${number}`)
      ).status();
    expect(await find()).toBe(200);
    // The start page shows the first sixty: after other walks this one may not be among them.
    await desk.goto(`${world.service}/`);
    await desk.evaluate(() => Object.assign(window, { isOld: true }));
    await desk.getByRole('button', { name: 'Удалить всё и начать заново' }).click();
    await desk.waitForFunction(() => !('isOld' in window));
    await desk.locator('.cases li').nth(10).waitFor();
    expect(await find()).toBe(404);
  });
});

/** @returns Number of an initiative that a client has just proposed. */
async function propose(title: string): Promise<string> {
  const answer = await fetch(`${world.service}/v1/agencies/${agency}/initiatives`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ title, text: 'Пожилым трудно стоять в общей очереди.', lang: 'ru' }),
  });
  return ((await answer.json()) as { number: string }).number;
}

const isFocused = (element: Element) => document.activeElement === element;
