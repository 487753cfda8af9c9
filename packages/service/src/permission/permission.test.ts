import { randomUUID } from 'node:crypto';
import type { DataExport, Erasure, MyData, Offer } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import { json } from '../case/testing/case-app.js';
import { checkLedger } from '../consent/ledger.check.js';
import { buildConsentApp } from '../consent/testing/consent-app.js';
import { Signer } from '../crypto/signer.js';

const app = await buildConsentApp();

/** A client with a consent, an offer that became a case, preferences, and a reader. */
async function somebody() {
  const client = await app.client();
  await client.decide('grant');
  await client.put('/my-data/preferences', {
    channels: ['email'],
    email: 'anna-canary@example.org',
    needs: ['large-text'],
  });
  await app.asSystem('/situation-events', {
    situation: 'child-born',
    event: 'birth-registered',
    reference: randomUUID(),
    subject: client.subject,
    happenedAt: '2026-11-20T09:00:00Z',
    facts: { children: 3 },
  });
  const [offer] = json<{ offers: Offer[] }>(await client.get('/offers')).offers;
  await client.post(`/offers/${offer?.id}/answers`, { type: 'confirm', version: 3 });
  const { cases } = json<{ cases: { number: string }[] }>(await client.get('/cases'));
  await app.asStaff('GET', `/cases/${cases[0]?.number}`);
  return { client, number: cases[0]?.number ?? '' };
}
const mine = async (client: Awaited<ReturnType<typeof app.client>>) =>
  json<MyData>(await client.get('/my-data'));

describe('my data', () => {
  it('show in one place what is held, what was allowed, and who looked at it', async () => {
    const { client, number } = await somebody();
    const seen = await mine(client);
    expect(seen.preferences).toMatchObject({ email: 'anna-canary@example.org' });
    expect(seen.consents.map(({ id, standing }) => [id, standing?.state])).toEqual([
      ['newborn-offers', 'active'],
    ]);
    expect(seen.readings).toMatchObject([
      { who: { text: 'Специалист' }, what: { text: 'Посмотрели ваше дело' }, case: number },
    ]);
    const held = Object.fromEntries(seen.holdings.map((one) => [one.id, one]));
    expect(held).toMatchObject({
      preferences: { count: 1, erasable: true },
      offers: { count: 1, erasable: true },
      consents: { count: 1, erasable: false, keptUntil: '2030-11-23' },
      uses: { count: 1, erasable: false },
      cases: { count: 2, erasable: false, keptUntil: '2031-11-23' },
      readings: { count: 1, erasable: false },
    });
    for (const one of seen.holdings) expect(one.erasable || one.law?.article).toBeTruthy();
  });

  it('are none for somebody who never came', async () => {
    const client = await app.client();
    expect(await mine(client)).toEqual({
      preferences: { channels: [], needs: [] },
      consents: [],
      readings: [],
      holdings: [],
    });
  });

  it('are taken along whole: decisions with receipts, uses, offers, cases', async () => {
    const { client, number } = await somebody();
    const answer = await client.get('/my-data/export');
    expect(answer.headers['content-disposition']).toContain('my-data.json');
    const { sections, preferences } = json<DataExport>(answer);
    expect(preferences.needs).toEqual(['large-text']);
    expect(sections['consents']).toMatchObject([{ receipt: { decision: 'grant' } }]);
    expect(sections['uses']).toHaveLength(1);
    expect(sections['offers']).toMatchObject([{ used: [{ id: 'children' }] }]);
    expect(JSON.stringify(sections['cases'])).toContain(number);
    expect(sections['readings']).toHaveLength(1);
  });

  it('A50, A85: are erased as far as the law lets us, with an honest list of what stays', async () => {
    const { client } = await somebody();
    const key = { 'idempotency-key': randomUUID() };
    const erase = () => client.post('/my-data/erasure', { confirm: 'erase' }, key);
    const erased = json<Erasure>(await erase());
    expect(erased.erased.map(({ id }) => id)).toEqual(['preferences', 'offers']);
    expect(erased.kept.map(({ id }) => id)).toEqual(['consents', 'uses', 'cases', 'readings']);
    expect(erased.kept.every(({ law, keptUntil }) => law && keptUntil)).toBe(true);
    expect(json<Erasure>(await erase())).toEqual(erased);
    const after = await mine(client);
    expect(after.preferences).toEqual({ channels: [], needs: [] });
    expect(after.holdings.map(({ id }) => id)).not.toContain('offers');
    const [offer] = json<{ offers: Offer[] }>(await client.get('/offers')).offers;
    expect(offer).toMatchObject({ state: { code: 'confirmed' }, used: [] });
    const { faults } = await checkLedger(
      app.database.db,
      app.agency,
      new Signer(app.ring).publicKeys,
    );
    expect(faults).toEqual([]);
    await client.put('/my-data/preferences', { channels: ['post'], needs: [] });
    expect((await mine(client)).preferences.channels).toEqual(['post']);
  });

  it('are told in time, once, by letter, that a consent ends', async () => {
    const client = await app.client();
    await client.decide('grant');
    const email = 'ends-soon@example.org';
    await client.put('/my-data/preferences', { channels: ['email'], needs: [], email });
    const lettersSent = () => app.letters.filter(({ to }) => to === email);
    await app.app.platform.runner.runDue();
    expect(lettersSent()).toEqual([]);
    app.clock.set('2027-11-01T09:00:00Z');
    await app.app.platform.runner.runDue();
    app.clock.advance({ hours: 7 });
    await app.app.platform.runner.runDue();
    expect(lettersSent()).toHaveLength(1);
    const [letter] = lettersSent();
    expect(letter?.subject).toContain('23 ноября');
    expect(letter?.text).toContain('/my-data');
    expect(letter?.text).not.toContain('#zabota');
    app.clock.set('2026-11-23T09:00:00Z');
  });

  it('of others cannot be seen, and stand nowhere in clear', async () => {
    await somebody();
    const boris = await app.client();
    expect(JSON.stringify(await mine(boris))).not.toContain('anna-canary');
    expect((await app.nobody.get('/my-data')).statusCode).toBe(401);
    const rows = await app.database.db.selectFrom('preference').selectAll().execute();
    expect(rows.map(({ personal }) => personal.toString('latin1')).join()).not.toContain('canary');
    expect(app.logLines.join('')).not.toContain('canary');
  });

  it.each([
    ['/email', { channels: ['email'], needs: [] }],
    ['/channels/0', { channels: ['pigeon'], needs: [] }],
  ])('are told what is wrong with %s', async (pointer, body) => {
    const client = await app.client();
    expect((await client.put('/my-data/preferences', body)).json()).toMatchObject({
      code: 'invalid-field',
      errors: [{ pointer }],
    });
  });
});
