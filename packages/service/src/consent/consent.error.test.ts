import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { json } from '../case/testing/case-app.js';
import { readSigned } from '../crypto/signer.js';
import { buildConsentApp, purpose } from './testing/consent-app.js';

const app = await buildConsentApp();

describe('a text', () => {
  it('that nobody published cannot be agreed to', async () => {
    const client = await app.client();
    const answer = await client.post('/consents', {
      purpose,
      decision: 'grant',
      text: { hash: '0'.repeat(64), lang: 'ru' },
    });
    expect(answer.json()).toMatchObject({ code: 'text-unknown', status: 422 });
    expect((await client.purposeOf()).standing?.state).toBe('none');
  });

  it('has to be named to agree, and need not be to say no', async () => {
    const client = await app.client();
    const answer = await client.post('/consents', { purpose, decision: 'grant' });
    expect(answer.json()).toMatchObject({ errors: [{ pointer: '/text', code: 'missing' }] });
    expect((await client.tryTo('refuse')).statusCode).toBe(201);
  });

  it('shown in another language is another text', async () => {
    const client = await app.client();
    const { text } = await client.purposeOf();
    const answer = await client.post('/consents', {
      purpose,
      decision: 'grant',
      text: { hash: text.hash, lang: 'en' },
    });
    expect(answer.json()).toMatchObject({ code: 'text-unknown' });
  });
});

describe('A text that has changed', () => {
  it('is refused when it is outdated, ends the consent to the old one, and shows what is new', async () => {
    const client = await app.client();
    const before = await client.purposeOf();
    await client.decide('grant');
    const housing = app.content.get(app.agency);
    const [item] = housing?.written('purposes').filter(({ id }) => id === purpose) ?? [];
    if (!housing || !item) throw new Error('The purpose is gone.');
    const { adoptEdition } = await import('./testing/new-edition.js');
    const restore = adoptEdition(housing, item, 'material');
    try {
      const { standing, text } = await client.purposeOf();
      expect(standing).toMatchObject({
        state: 'outdated',
        ask: true,
        changes: [{ part: 'data', before: {}, after: {} }],
      });
      expect(standing?.changes[0]?.after?.text).toContain('Номер счёта');
      expect((await app.check(client.subject)).json()).toMatchObject({
        parameters: { reason: 'text-changed' },
      });
      const old = { hash: before.text.hash, lang: 'ru' };
      const late = await client.post('/consents', { purpose, decision: 'grant', text: old });
      expect(late.json()).toMatchObject({
        code: 'text-changed',
        parameters: { version: text.version },
      });
      expect((await client.decide('grant')).standing.state).toBe('active');
    } finally {
      restore();
    }
  });

  it('in its wording alone keeps the consent, and says so', async () => {
    const client = await app.client();
    await client.decide('grant');
    const housing = app.content.get(app.agency);
    const [item] = housing?.written('purposes').filter(({ id }) => id === purpose) ?? [];
    if (!housing || !item) throw new Error('The purpose is gone.');
    const { adoptEdition } = await import('./testing/new-edition.js');
    const restore = adoptEdition(housing, item, 'editorial');
    try {
      const { standing } = await client.purposeOf();
      expect(standing).toMatchObject({ state: 'active', changes: [{ part: 'data' }] });
      expect((await app.check(client.subject)).statusCode).toBe(200);
    } finally {
      restore();
    }
  });
});

describe('Two windows', () => {
  it('that decide at once: one decides, the other is told', async () => {
    const client = await app.client();
    const seen = { more: { seen: 0 } };
    const answers = await Promise.all([
      client.tryTo('grant', seen),
      client.tryTo('refuse', seen),
      client.tryTo('not-now', seen),
    ]);
    const codes = answers.map(({ statusCode }) => statusCode).sort();
    expect(codes).toEqual([201, 409, 409]);
    const told = answers.find(({ statusCode }) => statusCode === 409);
    expect(told?.json()).toMatchObject({ code: 'decided-elsewhere', parameters: { revision: 1 } });
  });

  it('cannot keep a withdrawal from holding', async () => {
    const client = await app.client();
    await client.decide('grant');
    const { standing } = await client.decide('withdraw', { more: { seen: 0 } });
    expect(standing.state).toBe('withdrawn');
  });

  it('send one decision twice under one key: it is one, with one receipt', async () => {
    const client = await app.client();
    const { text } = await client.purposeOf();
    const key = { 'idempotency-key': randomUUID() };
    const body = { purpose, decision: 'grant', text: { hash: text.hash, lang: 'ru' }, seen: 0 };
    const answers = await Promise.all([1, 2, 3].map(() => client.post('/consents', body, key)));
    const receipts = new Set(
      answers.map((answer) => json<{ receipt: { jws: string } }>(answer).receipt.jws),
    );
    expect(receipts.size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotent-replayed'])).toHaveLength(2);
    const other = await client.post('/consents', { ...body, decision: 'refuse' }, key);
    expect(other.json()).toMatchObject({ code: 'idempotency-key-reused' });
  });
});

describe('what does not follow', () => {
  it('is told which decisions do', async () => {
    const client = await app.client();
    await client.decide('grant');
    expect((await client.tryTo('refuse')).json()).toMatchObject({
      code: 'illegal-transition',
      parameters: { state: 'active', command: 'refuse', legal: ['withdraw'] },
    });
  });

  it.each([
    ['a purpose that is not there', { purpose: 'nothing' }, 'invalid-field'],
    ['a purpose that a law allows', { purpose: 'service-processing' }, 'allowed-by-law'],
    ['two purposes at once', { purpose: [purpose, 'email-news'] }, 'invalid-field'],
    ['an answer that nobody offered', { decision: 'maybe' }, 'invalid-field'],
    ['a field too many', { everything: true }, 'unknown-field'],
  ])('%s', async (_, more, code) => {
    const client = await app.client();
    const answer = await client.post('/consents', { purpose, decision: 'refuse', ...more });
    expect(answer.json()).toMatchObject({ code });
  });
});

describe('a clock', () => {
  it.each([
    ['a day ahead', '2026-11-24T09:00:00Z', 201],
    ['a day behind', '2026-11-22T09:00:00Z', 201],
    ['a week ahead', '2026-11-30T09:00:00Z', 400],
    ['a year behind', '2025-11-23T09:00:00Z', 400],
  ])('%s: the service goes by its own', async (_, decidedAt, status) => {
    const device = app.device();
    const answer = await device.tryTo('grant', { id: 'analytics', more: { decidedAt } });
    expect(answer.statusCode).toBe(status);
    if (status !== 201) return;
    expect(answer.json()).toMatchObject({
      standing: { at: '2026-11-23T09:00:00.000Z', validUntil: '2027-05-22' },
      receipt: { receipt: { events: [{ device_time: decidedAt }] } },
    });
  });
});

describe('a receipt', () => {
  it('with one sign changed anywhere is found to be altered', async () => {
    const client = await app.client();
    const { receipt } = await client.decide('grant');
    const { keys } = json<{ keys: object[] }>(await app.nobody.get('/consent-keys'));
    const { jws } = receipt;
    for (let place = 0; place < jws.length; place += Math.ceil(jws.length / 60)) {
      if (jws[place] === '.') continue;
      const changed = jws.slice(0, place) + (jws[place] === 'A' ? 'B' : 'A') + jws.slice(place + 1);
      expect((await readSigned(changed, keys)).isGood, `sign ${place}`).toBe(false);
    }
  });

  it('of another signer is known as forged', async () => {
    const { keys } = json<{ keys: object[] }>(await app.nobody.get('/consent-keys'));
    const { Signer } = await import('../crypto/signer.js');
    const { KeyRing, newKeyFile } = await import('../crypto/key-ring.js');
    const forged = await new Signer(new KeyRing(newKeyFile())).sign('zabota-receipt', { a: 1 });
    expect(await readSigned(forged, keys)).toMatchObject({ isGood: false, why: 'altered' });
    expect(await readSigned('not a receipt', keys)).toMatchObject({ why: 'unreadable' });
  });
});

describe('a question about use', () => {
  it.each([
    ['never asked', [], 'never-given'],
    ['refused', ['refuse'], 'refused'],
    ['“not now”', ['not-now'], 'never-given'],
    ['withdrawn', ['grant', 'withdraw'], 'withdrawn'],
  ] as const)('after “%s” is answered with no, and why', async (_, decisions, reason) => {
    const client = await app.client();
    for (const decision of decisions) await client.decide(decision);
    const answer = await app.check(client.subject);
    expect(answer.json()).toMatchObject({
      code: 'no-consent',
      status: 403,
      parameters: { reason },
    });
  });

  it('after the last day is answered with no', async () => {
    const client = await app.client();
    await client.decide('grant');
    app.clock.set('2027-11-23T20:00:00Z');
    expect((await app.check(client.subject)).statusCode).toBe(200);
    app.clock.set('2027-11-24T09:00:00Z');
    expect((await app.check(client.subject)).json()).toMatchObject({
      parameters: { reason: 'expired' },
    });
    app.clock.set('2026-11-23T09:00:00Z');
  });

  it.each([
    ['a use', { use: 'sell' }],
    ['data', { data: ['family', 'health'] }],
  ])('A48: about %s that the purpose does not list is answered with no', async (_, more) => {
    const client = await app.client();
    await client.decide('grant');
    expect((await app.check(client.subject, more)).json()).toMatchObject({
      parameters: { reason: 'beyond-purpose' },
    });
  });

  it('that was answered with no is seen by the client, too', async () => {
    const client = await app.client();
    await client.decide('refuse');
    await app.check(client.subject);
    expect((await client.get('/consent-uses')).json()).toMatchObject({
      uses: [{ allowed: false, why: { text: 'Человек отказался.' } }],
    });
  });

  it('about no purpose, and a result nobody knows, are told the place', async () => {
    const client = await app.client();
    await client.decide('grant');
    expect((await app.check(client.subject, { purpose: 'nothing' })).json()).toMatchObject({
      errors: [{ pointer: '/purpose' }],
    });
    const { use } = json<{ use: string }>(await app.check(client.subject));
    const answer = await app.asSystem(`/consent-uses/${use}/results`, { result: 'whatever' });
    expect(answer.json()).toMatchObject({ errors: [{ pointer: '/result' }] });
    expect(
      (await app.asSystem(`/consent-uses/${randomUUID()}/results`, { result: 'offered' }))
        .statusCode,
    ).toBe(404);
  });
});
