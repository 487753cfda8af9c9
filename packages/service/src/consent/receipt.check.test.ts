import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { json } from '../case/testing/case-app.js';
import { verifyLedgers } from './verify.command.js';
import { checkReceipt } from './receipt.check.js';
import { buildConsentApp } from './testing/consent-app.js';

const app = await buildConsentApp();
const folder = await mkdtemp(path.join(tmpdir(), 'zabota-receipt-'));
afterAll(() => rm(folder, { recursive: true }));

async function issued() {
  const client = await app.client();
  const { receipt } = await client.decide('grant');
  const { keys } = json<{ keys: object[] }>(await app.nobody.get('/consent-keys'));
  return { receipt, keys };
}

describe('a receipt that was downloaded', () => {
  it('is good with the public keys alone', async () => {
    const { receipt, keys } = await issued();
    expect(await checkReceipt(JSON.parse(JSON.stringify(receipt)), keys)).toMatchObject({
      isGood: true,
      receipt: { decision: 'grant' },
    });
  });

  it('fails when one byte of its file is changed, wherever that is', async () => {
    const { receipt, keys } = await issued();
    const file = JSON.stringify(receipt);
    for (let place = 0; place < file.length; place += 37) {
      const changed = `${file.slice(0, place)}${file[place] === 'x' ? 'y' : 'x'}${file.slice(place + 1)}`;
      const verdict = await Promise.resolve()
        .then(() => checkReceipt(JSON.parse(changed), keys))
        .catch(() => ({ isGood: false }));
      expect(verdict.isGood, `byte ${place}: ${file.slice(place - 9, place + 9)}`).toBe(false);
    }
  });

  it.each([
    ['unknown-key', async () => ({ ...(await issued()), keys: [] })],
    ['unreadable', async () => ({ receipt: { receipt: {} }, keys: [] })],
    ['unreadable', async () => ({ receipt: null, keys: [] })],
  ])('says “%s” where that is so', async (why, given) => {
    const { receipt, keys } = await given();
    expect(await checkReceipt(receipt, keys)).toEqual({ isGood: false, why });
  });
});

describe('the page on which receipts are checked', () => {
  it.each(['ru', 'en'] as const)(
    'brings the keys along and sends nothing, in %s',
    async (accept) => {
      const { keys } = await issued();
      const answer = await app.ask('GET', '/receipts', { accept });
      expect(answer.statusCode).toBe(200);
      const [, page = ''] = /<main data-page="([^"]*)"/.exec(answer.body) ?? [];
      const told = JSON.parse(page.replaceAll('&quot;', '"').replaceAll('&#39;', "'")) as object;
      expect(told).toMatchObject({ keys });
      const script = await app.ask('GET', '/receipts/check.js');
      expect(script.body).not.toMatch(/fetch\(|XMLHttp|sendBeacon|innerHTML/);
    },
  );
});

describe('the command that checks ledgers', () => {
  const keysFile = path.join(folder, 'keys.json');

  it('says that a ledger is whole, and which agency has none', async () => {
    await issued();
    const { url } = app.database as unknown as { url: string };
    const { newKeyFile } = await import('../crypto/key-ring.js');
    await writeFile(keysFile, JSON.stringify(newKeyFile()), { mode: 0o600 });
    const config = { databaseUrl: url, dataFolder: folder, keysFile };
    const [[name, report] = []] = await verifyLedgers(config, {});
    expect(name).toBe(app.agency);
    expect(report).toMatchObject({ faults: [], checkpoints: 0 });
    expect(report?.rows).toBeGreaterThan(0);
    await expect(verifyLedgers(config, { agency: 'nobody' })).rejects.toThrow('no ledger');
  });

  it('is told how it is used when a file is missing', async () => {
    const script = new URL('../../scripts/verify-receipt.mjs', import.meta.url);
    const code = await new Promise((resolve) =>
      execFile(process.execPath, [script.pathname], (error) => resolve(error?.code)),
    );
    expect(code).not.toBe(0);
  });
});
