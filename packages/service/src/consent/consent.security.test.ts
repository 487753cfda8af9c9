import { deviceHeader } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import { json, otherAgency, url } from '../case/testing/case-app.js';
import { buildConsentApp, purpose } from './testing/consent-app.js';

const app = await buildConsentApp();

describe('who may decide', () => {
  it('nobody without a sign-in, and a device about its site storage alone', async () => {
    expect((await app.nobody.tryTo('grant')).json()).toMatchObject({ code: 'sign-in-needed' });
    expect((await app.device().tryTo('grant')).json()).toMatchObject({ code: 'sign-in-needed' });
    const client = await app.client();
    expect((await client.tryTo('grant', { id: 'analytics' })).json()).toMatchObject({
      code: 'device-needed',
    });
  });

  it('nobody with a token of another issuer or a device number that can be guessed', async () => {
    const forged = await app.ask('POST', url('/consents'), {
      headers: { authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.' },
      body: { purpose, decision: 'refuse' },
    });
    expect(forged.statusCode).toBe(401);
    const short = await app.ask('POST', url('/consents'), {
      headers: { [deviceHeader]: '1234' },
      body: { purpose: 'analytics', decision: 'refuse' },
    });
    expect(short.statusCode).toBe(401);
  });
});

describe('what others decided', () => {
  it('cannot be seen: receipts, history and use log are the decider’s own', async () => {
    const anna = await app.client();
    const boris = await app.client();
    const { receipt } = await anna.decide('grant');
    json(await app.check(anna.subject));
    const id = receipt.receipt.receipt_id;
    expect((await boris.get(`/consent-receipts/${id}`)).json()).toMatchObject({
      code: 'not-found',
    });
    expect((await app.device().get(`/consent-receipts/${id}`)).statusCode).toBe(404);
    expect((await boris.get('/consents')).json()).toEqual({ decisions: [] });
    expect((await boris.get('/consent-uses')).json()).toEqual({ uses: [] });
    expect((await boris.purposeOf()).standing?.state).toBe('none');
  });

  it('is not known to another agency', async () => {
    const anna = await app.client();
    await anna.decide('grant');
    const there = await app.ask('GET', url('/consents', otherAgency), { headers: anna.headers });
    expect(there.json()).toEqual({ decisions: [] });
    const asked = await app.ask('POST', url('/integration/consent-checks', otherAgency), {
      headers: { authorization: `Bearer ${app.keys.other}` },
      body: { purpose, subject: anna.subject, use: 'check-right', data: ['family'] },
    });
    expect(asked.json()).toMatchObject({
      code: 'no-consent',
      parameters: { reason: 'never-given' },
    });
  });

  it('is stored without a name: neither issuer nor subject stand in any table', async () => {
    const anna = await app.client('anna-canary-name');
    await anna.decide('grant');
    json(await app.check(anna.subject));
    for (const table of ['subject', 'consent_decision', 'consent', 'consent_use'] as const) {
      const rows = await app.database.db.selectFrom(table).selectAll().execute();
      const text = rows
        .flatMap((row) => Object.values(row))
        .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
        .join('\n');
      expect(text).not.toContain('anna-canary-name');
      expect(text).not.toContain('id.example');
    }
    expect(app.logLines.join('')).not.toContain('anna-canary-name');
  });
});

describe('keys of systems', () => {
  it('for tests speak of test clients only, live ones never do', async () => {
    const body = { purpose, use: 'check-right', data: ['family'] };
    const ask = (subject: string, key: string) =>
      app.asSystem('/consent-checks', { ...body, subject: { issuer: 'x', subject } }, key);
    expect((await ask('anna', app.keys.test)).json()).toMatchObject({
      errors: [{ pointer: '/subject/subject' }],
    });
    expect((await ask('test-anna', app.keys.live)).json()).toMatchObject({
      errors: [{ pointer: '/subject/subject' }],
    });
    expect((await ask('test-anna', app.keys.test)).json()).toMatchObject({ code: 'no-consent' });
  });

  it('cannot report a result for the use of another', async () => {
    const anna = await app.client();
    await anna.decide('grant');
    const { use } = json<{ use: string }>(await app.check(anna.subject));
    const answer = await app.asSystem(
      `/consent-uses/${use}/results`,
      { result: 'offered' },
      app.keys.test,
    );
    expect(answer.statusCode).toBe(404);
  });
});
