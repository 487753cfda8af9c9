import { randomUUID } from 'node:crypto';
import type { DecisionPage, SignedReceipt, UsePage } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import { json, url } from '../case/testing/case-app.js';
import { readSigned } from '../crypto/signer.js';
import { buildConsentApp, purpose } from './testing/consent-app.js';

const app = await buildConsentApp();

describe('purposes', () => {
  it('A61: say what is asked and why; where a law suffices there is nothing to decide', async () => {
    const { purposes, identified } = await app.nobody.list();
    expect(identified).toBe(false);
    const kinds = new Set(purposes.map(({ kind }) => kind));
    expect(kinds.size).toBe(7);
    const lawful = purposes.find(({ id }) => id === 'service-processing');
    expect(lawful).toMatchObject({ basis: { kind: 'law', law: { article: 'статья 7, часть 4' } } });
    const client = await app.client();
    expect((await client.purposeOf('service-processing')).standing).toBeUndefined();
    expect((await client.purposeOf()).standing).toMatchObject({ state: 'none', ask: true });
  });

  it('A60: are those of a situation, of a service, or of a kind', async () => {
    const ids = async (query: string) =>
      (await app.nobody.list(query)).purposes.map(({ id }) => id);
    expect(await ids('?situation=child-born')).toEqual(['newborn-offers']);
    expect(await ids('?service=repair-account')).toEqual([
      'moving-offers',
      'share-with-repair-fund',
    ]);
    expect(await ids('?kind=site-storage,research')).toEqual([
      'service-research',
      'analytics',
      'video',
      'site-itself',
    ]);
  });

  it('are read whole in one language, each with a hash of its own', async () => {
    const russian = await app.nobody.purposeOf(purpose, 'ru');
    const english = await app.nobody.purposeOf(purpose, 'en');
    expect(english.text).toMatchObject({ lang: 'en', version: russian.text.version });
    expect(english.text.hash).not.toBe(russian.text.hash);
    expect(JSON.stringify(english)).not.toMatch(/"lang":"ru"/);
  });
});

describe('a decision', () => {
  it('A60: is taken, seen, and taken back by one request each', async () => {
    const client = await app.client();
    const given = await client.decide('grant');
    expect(given.standing).toMatchObject({
      state: 'active',
      revision: 1,
      validUntil: '2027-11-23',
      legal: ['withdraw'],
      ask: false,
    });
    expect((await client.purposeOf()).standing).toEqual(given.standing);
    const taken = await client.decide('withdraw');
    expect(taken.standing).toMatchObject({
      state: 'withdrawn',
      revision: 2,
      ask: false,
      destruction: { status: 'planned', dueOn: '2026-12-23' },
    });
  });

  it('is answered by a receipt with every field that ISO/IEC TS 27560 demands', async () => {
    const client = await app.client();
    const { receipt } = await client.decide('grant');
    const { pii_processing, party_identification, events, ...header } = receipt.receipt;
    expect(header).toMatchObject({
      schema_version: 'ISO-IEC-TS-27560-2023',
      receipt_id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      record_id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      pii_principal_id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
    const { text } = await client.purposeOf();
    expect(pii_processing.privacy_notice).toEqual({
      version: text.version,
      language: 'ru',
      sha256: text.hash,
      text: text.full.text,
    });
    const [one] = pii_processing.purposes;
    for (const field of [
      'purpose',
      'pii_information',
      'pii_controllers',
      'storage_locations',
      'retention_period',
      'jurisdiction',
      'withdrawal_method',
    ] as const)
      expect(one?.[field], field).toBeTruthy();
    expect(one?.recipient_third_parties).toEqual([]);
    expect(party_identification[0]).toMatchObject({
      party_id: app.agency,
      party_type: 'state-body',
    });
    expect(events).toEqual([
      {
        event_time: '2026-11-23T09:00:00.000Z',
        event_type: 'explicit',
        event_state: 'consent-given',
        entity_id: header.pii_principal_id,
        validity_duration: 'P365D',
      },
    ]);
  });

  it('names a recipient in the receipt when data go to another body', async () => {
    const client = await app.client();
    const { receipt } = await client.decide('grant', { id: 'share-with-repair-fund' });
    expect(receipt.receipt.pii_processing.purposes[0]?.recipient_third_parties).toEqual([
      'repair-fund',
    ]);
    expect(receipt.receipt.party_identification).toHaveLength(2);
  });

  it('is proved by a receipt that anybody checks with the public key alone', async () => {
    const client = await app.client();
    const { receipt } = await client.decide('grant');
    const { keys } = json<{ keys: object[] }>(await app.nobody.get('/consent-keys'));
    const read = await readSigned(receipt.jws, keys);
    expect(read).toMatchObject({ isGood: true, document: receipt.receipt });
    const again = json<SignedReceipt>(
      await client.get(`/consent-receipts/${receipt.receipt.receipt_id}`),
    );
    expect(again).toEqual(receipt);
  });

  it('A09: may be taken by a representative, who stands beside the client', async () => {
    const client = await app.client();
    const representative = {
      name: { family: 'Примеров', given: 'Пётр' },
      authority: 'Доверенность № 7 от 01.02.2026',
    };
    const { standing, receipt } = await client.decide('grant', { more: { representative } });
    expect(standing.representative).toEqual({
      name: 'Примеров Пётр',
      authority: representative.authority,
    });
    expect(receipt.receipt.representative).toMatchObject({ name: 'Примеров Пётр' });
    const stored = await app.database.db.selectFrom('consent_decision').selectAll().execute();
    expect(JSON.stringify(stored.map(({ sealed }) => sealed.toString('latin1')))).not.toContain(
      'Доверенность',
    );
  });

  it('“not now” is asked again after a month, “do not ask” never', async () => {
    const client = await app.client();
    await client.decide('not-now');
    expect((await client.purposeOf()).standing).toMatchObject({
      state: 'not-now',
      ask: false,
      askAgainOn: '2026-12-23',
    });
    await client.decide('never-ask', { id: 'email-news' });
    app.clock.advance({ days: 31 });
    expect((await client.purposeOf()).standing?.ask).toBe(true);
    expect((await client.purposeOf('email-news')).standing).toMatchObject({
      state: 'never-ask',
      ask: false,
    });
    app.clock.set('2026-11-23T09:00:00Z');
  });

  it('says in time that it ends, may be renewed then, and ends', async () => {
    const client = await app.client();
    await client.decide('grant');
    app.clock.set('2027-11-01T09:00:00Z');
    const soon = await client.purposeOf();
    expect(soon.standing).toMatchObject({ state: 'active', endsSoon: true });
    expect(soon.standing?.legal).toContain('grant');
    const { receipt } = await client.decide('grant');
    expect(receipt.receipt.events[0]?.event_state).toBe('consent-reconfirmed');
    app.clock.set('2028-11-02T09:00:00Z');
    expect((await client.purposeOf()).standing).toMatchObject({ state: 'expired', ask: true });
    app.clock.set('2026-11-23T09:00:00Z');
  });

  it('of a device is about site storage, without anybody signing in', async () => {
    const device = app.device();
    const { standing } = await device.decide('grant', { id: 'analytics' });
    expect(standing.state).toBe('active');
    expect((await app.device().purposeOf('analytics')).standing?.state).toBe('none');
    const { purposes } = await device.list();
    expect(purposes.find(({ id }) => id === purpose)?.standing).toBeUndefined();
  });

  it('stands in the history with its receipt, newest first', async () => {
    const client = await app.client();
    const first = await client.decide('grant');
    const second = await client.decide('withdraw');
    const page = json<DecisionPage>(await client.get('/consents'));
    expect(page.decisions).toMatchObject([
      { decision: 'withdraw', sequence: 2, receipt: second.receipt.receipt.receipt_id },
      { decision: 'grant', sequence: 1, receipt: first.receipt.receipt.receipt_id },
    ]);
  });
});

describe('use of data', () => {
  it('A33: is allowed under a consent, and stands in the client’s use log at once', async () => {
    const client = await app.client();
    const { receipt } = await client.decide('grant');
    const answer = json<{ use: string }>(await app.check(client.subject));
    expect(answer).toMatchObject({
      basis: 'consent',
      receipt: receipt.receipt.receipt_id,
      validUntil: '2027-11-23',
    });
    const result = await app.asSystem(`/consent-uses/${answer.use}/results`, {
      result: 'nothing-due',
    });
    expect(result.statusCode).toBe(204);
    const { uses } = json<UsePage>(await client.get('/consent-uses'));
    expect(uses).toMatchObject([
      {
        allowed: true,
        body: { text: 'Жилищная инспекция Приозёрской области' },
        use: { title: { text: 'Проверить, что вам положено' } },
        data: [{ title: { text: 'Состав семьи' } }],
        result: { text: { text: 'Пока ничего не положено' } },
      },
    ]);
  });

  it('A61: is allowed by a law without a consent, and stands in the log, too', async () => {
    const client = await app.client();
    const answer = await app.check(client.subject, {
      purpose: 'service-processing',
      use: 'consider',
      data: ['application'],
    });
    expect(json(answer)).toMatchObject({ basis: 'law', law: { article: 'статья 7, часть 4' } });
    const { uses } = json<UsePage>(await client.get('/consent-uses'));
    expect(uses).toMatchObject([{ allowed: true, basis: 'law' }]);
  });

  it('asked twice under one key is one use', async () => {
    const client = await app.client();
    await client.decide('grant');
    const key = { 'idempotency-key': randomUUID() };
    const first = json<{ use: string }>(await app.check(client.subject, {}, key));
    expect(json(await app.check(client.subject, {}, key))).toEqual(first);
    expect(json<UsePage>(await client.get('/consent-uses')).uses).toHaveLength(1);
  });

  it('asked many times at once is one use, and strangers beside it get answers of their own', async () => {
    const [client, other] = [await app.client(), await app.client()];
    await client.decide('grant');
    const key = { 'idempotency-key': randomUUID() };
    const asked = await Promise.all(
      Array.from({ length: 40 }, async (_, at) =>
        at % 4 === 3
          ? (await app.check(other.subject)).json<{ code: string }>().code
          : json<{ use: string }>(await app.check(client.subject, {}, key)).use,
      ),
    );
    const { uses } = json<UsePage>(await client.get('/consent-uses'));
    expect(uses).toHaveLength(1);
    expect(new Set(asked)).toEqual(new Set([uses[0]?.id, 'no-consent']));
  });

  it('ends with the withdrawal, and the proof of the destruction is kept', async () => {
    const client = await app.client();
    await client.decide('grant');
    const key = { 'idempotency-key': randomUUID() };
    json(await app.check(client.subject, {}, key));
    const { receipt } = await client.decide('withdraw');
    for (const headers of [{}, key])
      expect((await app.check(client.subject, {}, headers)).json()).toMatchObject({
        code: 'no-consent',
        parameters: { reason: 'withdrawn' },
      });
    await app.app.platform.runner.runDue();
    expect((await client.purposeOf()).standing?.destruction?.status).toBe('planned');
    const path = `/consent-receipts/${receipt.receipt.receipt_id}/destruction`;
    const done = { act: 'АУ-2026-17', destroyedAt: '2026-11-23T08:00:00Z' };
    expect((await app.asSystem(path, done)).statusCode).toBe(204);
    expect((await client.purposeOf()).standing?.destruction).toMatchObject({
      status: 'done',
      proof: 'АУ-2026-17',
    });
  });

  it('that nobody else made is destroyed by the service itself', async () => {
    const client = await app.client();
    await client.decide('grant');
    const { receipt } = await client.decide('withdraw');
    await app.app.platform.runner.runDue();
    expect((await client.purposeOf()).standing?.destruction).toMatchObject({
      status: 'done',
      proof: receipt.receipt.receipt_id,
    });
  });
});

describe('A50: refusing or withdrawing', () => {
  it('changes nothing in any other answer', async () => {
    const seen = async (decision: 'grant' | 'refuse') => {
      const client = await app.client();
      await client.decide(decision);
      const answers = await Promise.all(
        ['/services', '/complaint-form', '/cases'].map((path) => client.get(path)),
      );
      return answers.map(({ statusCode, body }) => ({ statusCode, body }));
    };
    expect(await seen('refuse')).toEqual(await seen('grant'));
    expect(url('/services')).toContain(app.agency);
  });
});
