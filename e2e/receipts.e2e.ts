import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deviceHeader, type Decided, type PurposeList } from '@zabota/contract';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedServer } from '../packages/service/dist/database/embedded/embedded-server.js';
import { openDatabase } from '../packages/service/dist/database/database.js';
import { agency } from './testing/agency-system.js';
import { ServiceProcess } from './testing/service-process.js';
import { openBrowser } from './testing/visitor.js';

let world: ServiceProcess;
let browser: Browser;
let good: string;
let changed: string;
let keys: string;

/** A visitor of a site answers about its counter, and takes the receipt along. */
async function takeReceipt(): Promise<string> {
  const at = `${world.service}/v1/agencies/${agency}`;
  const headers = { [deviceHeader]: randomBytes(16).toString('base64url') };
  const { purposes } = (await (await fetch(`${at}/purposes`)).json()) as PurposeList;
  const text = purposes.find(({ id }) => id === 'analytics')?.text;
  const answer = await fetch(`${at}/consents`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      purpose: 'analytics',
      decision: 'grant',
      text: { hash: text?.hash, lang: text?.lang },
    }),
  });
  const { receipt } = (await answer.json()) as Decided;
  return JSON.stringify(receipt, null, 2);
}

/** One sign of the signature is another. */
function changeOneByte(receipt: string): string {
  const { jws } = JSON.parse(receipt) as { jws: string };
  const place = receipt.indexOf(jws) + jws.length - 20;
  return `${receipt.slice(0, place)}${receipt[place] === 'A' ? 'B' : 'A'}${receipt.slice(place + 1)}`;
}

/** Runs a script of the service as its operator does. */
function run(script: string, words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const path = fileURLToPath(new URL(`../packages/service/scripts/${script}`, import.meta.url));
  return new Promise<{ code: number; said: string }>((resolve) =>
    execFile(
      process.execPath,
      [path, ...words],
      { env: { ...process.env, ...env } },
      (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), said: `${stdout}${stderr}` }),
    ),
  );
}

beforeAll(async () => {
  world = await ServiceProcess.begin();
  browser = await openBrowser();
  [good, changed, keys] = ['good.json', 'changed.json', 'keys.json'].map((name) =>
    join(world.folder, name),
  ) as [string, string, string];
  const receipt = await takeReceipt();
  const published = await fetch(`${world.service}/v1/agencies/${agency}/consent-keys`);
  await writeFile(good, receipt);
  await writeFile(changed, changeOneByte(receipt));
  await writeFile(keys, await published.text());
});

afterAll(async () => {
  await browser?.close();
  await world?.remove();
});

describe('a receipt that somebody took along', () => {
  it('is checked by the command with the public keys alone', async () => {
    expect(await run('verify-receipt.mjs', [good, keys])).toMatchObject({
      code: 0,
      said: expect.stringContaining('Good: receipt'),
    });
    expect(await run('verify-receipt.mjs', [changed, keys])).toMatchObject({ code: 1 });
  });

  it('is checked on the page of the service, also when the network is gone', async () => {
    const context = await browser.newContext({ locale: 'ru-RU' });
    const page = await context.newPage();
    await page.goto(`${world.service}/receipts`);
    await context.setOffline(true);
    const file = page.getByLabel('Файл квитанции');
    await file.setInputFiles(good);
    await page.getByText('Квитанция подлинная').waitFor();
    await page.getByText('Считать посещения сайта').waitFor();
    await file.setInputFiles(changed);
    await page.getByText('квитанцию изменили или подделали').waitFor();
    expect(await page.getByText('Считать посещения сайта').count()).toBe(0);
    await context.close();
  });
});

describe('the ledger, checked by its operator', () => {
  const check = () =>
    run('verify-ledger.mjs', [agency], {
      ZABOTA_DATA: join(world.folder, 'data'),
      DATABASE_URL: '',
    });

  it('is whole, and names the row that somebody altered in the database', async () => {
    await world.stop();
    expect(await check()).toMatchObject({ code: 0, said: expect.stringContaining('whole') });
    const server = await startEmbeddedServer(join(world.folder, 'data'));
    const { db } = openDatabase(server.url(), 1);
    await db
      .updateTable('consent_decision')
      .set({ decision: 'refuse' })
      .where('purpose', '=', 'analytics')
      .execute();
    await db.destroy();
    await server.stop();
    expect(await check()).toMatchObject({
      code: 1,
      said: expect.stringContaining('is not what was written'),
    });
  });
});
