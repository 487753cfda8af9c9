import { randomUUID } from 'node:crypto';
import type {
  Case,
  CaseSummary,
  EventOutcome,
  Offer,
  OfferFunnel,
  PushedOffer,
} from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import type { AgencyContent } from '../content/content.js';
import { agency, json } from '../case/testing/case-app.js';
import { buildConsentApp } from '../consent/testing/consent-app.js';

const app = await buildConsentApp();
type Client = Awaited<ReturnType<typeof app.client>>;

const facts = { children: 3, 'registered-here': true };
const happened = (client: Client, more: object = {}) => ({
  situation: 'child-born',
  event: 'birth-registered',
  reference: randomUUID(),
  subject: client.subject,
  happenedAt: '2026-11-20T09:00:00Z',
  facts,
  ...more,
});
const report = async (body: object, headers = {}) =>
  json<EventOutcome>(await app.asSystem('/situation-events', body, app.keys.live, headers));
const offersOf = async (client: Client, accept: 'ru' | 'en' = 'ru') =>
  json<{ offers: Offer[] }>(await client.get('/offers', accept)).offers;
const answer = (client: Client, { id }: Pick<Offer, 'id'>, body: object, headers = {}) =>
  client.post(`/offers/${id}/answers`, body, headers);
const command = (id: string, type: string) =>
  app.asSystem(`/offers/${id}/commands`, { type }, app.keys.live);

/** A client who agreed, and to whom something happened. */
async function offered() {
  const client = await app.client();
  await client.decide('grant');
  await report(happened(client));
  const [offer] = await offersOf(client);
  if (!offer) throw new Error('Nothing was offered.');
  return { client, offer };
}

describe('an event', () => {
  it('A32: without an active consent leads to nothing, and is not looked into', async () => {
    const client = await app.client();
    const { outcomes } = await report(happened(client));
    expect(outcomes).toEqual([{ scenario: 'bill-recount', outcome: 'no-consent', conditions: [] }]);
    await client.decide('refuse');
    expect((await report(happened(client))).outcomes[0]?.outcome).toBe('no-consent');
    expect(await offersOf(client)).toEqual([]);
  });

  it('A62: under a consent leads to an offer that names the event, the consent and the data used', async () => {
    const { client, offer } = await offered();
    const { standing } = await client.purposeOf();
    expect(offer).toMatchObject({
      state: { code: 'drafted', final: false },
      why: {
        event: { id: 'birth-registered', from: { text: 'ЗАГС' }, at: '2026-11-20T09:00:00.000Z' },
        basis: { kind: 'consent', receipt: standing?.receipt, purpose: { id: 'newborn-offers' } },
      },
      used: [
        { id: 'children', value: { text: '3' }, source: { text: 'ЗАГС' } },
        { id: 'registered-here', value: { text: 'да' } },
      ],
    });
    expect((await client.get('/consent-uses')).json()).toMatchObject({
      uses: [
        {
          allowed: true,
          use: { id: 'check-right' },
          result: { text: { text: 'Отправили вам предложение' } },
        },
      ],
    });
  });

  it('A63: shows the draft before anything is confirmed: steps, dates, cost, result', async () => {
    const { offer, client } = await offered();
    expect(offer.draft.steps.map(({ id, plannedOn }) => [id, plannedOn])).toEqual([
      ['ask-registry', '2026-11-26'],
      ['recount', '2026-12-17'],
      ['warm-flat', '2026-12-14'],
    ]);
    expect(offer.draft).toMatchObject({ endsOn: '2026-12-17', cost: { text: 'бесплатно' } });
    const english = JSON.stringify(await offersOf(client, 'en'));
    expect(english).not.toMatch(/"lang":"ru"/);
  });

  it('A10, A22: gives the same answer to the same facts, and names the nearest way where one fails', async () => {
    const client = await app.client();
    await client.decide('grant');
    const told = await report(happened(client, { facts: { children: 2, debt: true } }));
    expect(told.outcomes).toMatchObject([
      {
        outcome: 'not-eligible',
        conditions: [
          { id: 'three-children', status: 'not-met', found: { text: '2' } },
          { id: 'registered-here', status: 'unknown' },
          { id: 'no-debt', status: 'not-met' },
        ],
      },
    ]);
    expect(told.outcomes[0]?.conditions.every(({ nearest }) => nearest)).toBe(true);
    const again = await report(happened(client, { facts: { children: 2, debt: true } }));
    expect(again.outcomes).toEqual(told.outcomes);
    expect(await offersOf(client)).toEqual([]);
  });

  it('A61: leads to an offer by a law, without a consent, and says so', async () => {
    const client = await app.client();
    await report(
      happened(client, {
        situation: 'moving-house',
        event: 'emergency-house',
        facts: { 'lives-there': true },
      }),
    );
    expect(await offersOf(client)).toMatchObject([
      { why: { basis: { kind: 'law', law: { article: 'статья 32, часть 10' } } } },
    ]);
  });

  it('counts once: under its key, and under its own number with any key', async () => {
    const client = await app.client();
    await client.decide('grant');
    const body = happened(client);
    const key = { 'idempotency-key': randomUUID() };
    const first = await report(body, key);
    const replayed = await app.asSystem('/situation-events', body, app.keys.live, key);
    expect(replayed.headers['idempotent-replayed']).toBe('true');
    expect(replayed.json()).toEqual(first);
    expect((await report(body)).event).toBe(first.event);
    const both = await Promise.all([1, 2, 3].map(() => report(happened(client))));
    expect(both.map(({ outcomes }) => outcomes[0]?.outcome)).toEqual(
      Array(3).fill('already-offered'),
    );
    expect(await offersOf(client)).toHaveLength(1);
  });

  it('that comes five times at once makes one offer', async () => {
    const client = await app.client();
    await client.decide('grant');
    const told = await Promise.all([1, 2, 3, 4, 5].map(() => report(happened(client))));
    const outcomes = told.map(({ outcomes: [one] }) => one?.outcome).sort();
    expect(outcomes.filter((outcome) => outcome === 'offered')).toHaveLength(1);
    expect(await offersOf(client)).toHaveLength(1);
  });

  it.each([
    ['/situation', { situation: 'nothing' }, 'not-listed'],
    ['/event', { event: 'nothing' }, 'not-listed'],
    ['/happenedAt', { happenedAt: '2026-11-30T09:00:00Z' }, 'out-of-range'],
    ['/facts/income', { facts: { income: 5 } }, 'unknown'],
    ['/facts/children', { facts: { children: 'three' } }, 'wrong-type'],
  ])('is told what is wrong with %s', async (pointer, more, code) => {
    const client = await app.client();
    const refused = await app.asSystem('/situation-events', happened(client, more));
    expect(refused.json()).toMatchObject({ code: 'invalid-field', errors: [{ pointer, code }] });
  });

  it.each([
    ['a day ahead', '2026-11-24T08:00:00Z', 'offered'],
    ['a day behind', '2026-11-22T09:00:00Z', 'offered'],
    ['a year behind', '2025-11-22T09:00:00Z', 'too-old'],
  ])('by a clock that is %s', async (_, happenedAt, outcome) => {
    const client = await app.client();
    await client.decide('grant');
    expect((await report(happened(client, { happenedAt }))).outcomes[0]?.outcome).toBe(outcome);
  });
});

describe('an offer that the agency prepares', () => {
  const prepared = (client: Client, more: object) => {
    const { reference: _, ...rest } = happened(client);
    return app.asSystem('/offers', { ...rest, scenario: 'bill-recount', ...more });
  };

  it.each([[{}], [{ basis: {} }]])(
    'A33: without a consent or a law breaks a promise: %j',
    async (more) => {
      const client = await app.client();
      expect((await prepared(client, more)).json()).toMatchObject({
        code: 'promise-incomplete',
        parameters: { promise: 'offer', missing: ['/basis'] },
      });
      expect(await offersOf(client)).toEqual([]);
    },
  );

  it('A33: rests on the client’s own active consent, or on a law that it names', async () => {
    const client = await app.client();
    const other = await app.client();
    const { receipt } = await other.decide('grant');
    const consent = receipt.receipt.receipt_id;
    expect((await prepared(client, { basis: { consent } })).json()).toMatchObject({
      code: 'no-consent',
    });
    const pushed = json<PushedOffer>(await prepared(other, { basis: { consent } }));
    expect(pushed).toMatchObject({ state: 'drafted', version: 3 });
    const law = { act: 'Закон', article: 'статья 1' };
    expect((await prepared(client, { basis: { law } })).statusCode).toBe(201);
  });
});

describe('A64, A65: a client', () => {
  it('A65: sees cases of one situation together also after the agency has given it up', async () => {
    const { client, offer } = await offered();
    await answer(client, offer, { type: 'confirm', version: offer.version });
    const content = app.content.get(agency) as { on: AgencyContent['on'] };
    const { on } = content;
    const none = { situations: new Map(), rulebook: new Map() };
    const filedOn = app.clock.now().toISOString().slice(0, 10);
    content.on = (date) => (date > filedOn ? { ...on(date), ...none } : on(date));
    app.clock.advance({ days: 2 });
    const { cases } = json<{ cases: CaseSummary[] }>(await client.get('/cases'));
    content.on = on;
    expect(cases.map(({ situation }) => situation?.title.text)).toEqual(
      cases.map(() => 'Родился ребёнок'),
    );
    expect(cases.length).toBeGreaterThan(1);
  });

  it('confirms, and cases of their own follow, which end the situation when all are closed', async () => {
    const { client, offer } = await offered();
    const key = { 'idempotency-key': randomUUID() };
    const confirm = { type: 'confirm', version: offer.version };
    const confirmed = json<Offer>(await answer(client, offer, confirm, key));
    expect(confirmed.state.code).toBe('confirmed');
    expect(confirmed.cases).toHaveLength(2);
    const again = await answer(client, offer, confirm, key);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(json<Offer>(again).cases).toHaveLength(2);

    const { cases } = json<{ cases: CaseSummary[] }>(await client.get('/cases'));
    expect(cases).toHaveLength(2);
    const [first] = cases;
    const seen = json<Case>(await client.get(`/cases/${first?.number}`));
    expect(seen).toMatchObject({ situation: 'child-born', state: { code: 'submitted' } });
    for (const { situation } of cases) {
      expect(situation).toMatchObject({ id: 'child-born', title: { text: 'Родился ребёнок' } });
    }

    expect((await command(offer.id, 'satisfy')).json()).toMatchObject({
      code: 'illegal-transition',
    });
    for (const { number } of cases) {
      await app.command(number, { type: 'register' });
      await app.command(number, {
        type: 'grant',
        result: 'granted',
        explanation: { ru: 'Готово' },
      });
    }
    await app.app.platform.runner.runDue();
    expect((await offersOf(client))[0]?.state.code).toBe('satisfied');
    await client.post(`/cases/${first?.number}/outcome`, { needMet: 'yes' });
    app.clock.advance({ minutes: 11 });
    await app.app.platform.runner.runDue();
    const [done] = await offersOf(client);
    expect(done?.state).toMatchObject({ code: 'reviewed', final: true });
    expect(done?.stages.map(({ status }) => status)).toEqual(Array(6).fill('done'));
    app.clock.set('2026-11-23T09:00:00Z');
  });

  it('changes, and only what was changed is carried out', async () => {
    const { client, offer } = await offered();
    const changed = json<Offer>(
      await answer(client, offer, {
        type: 'change',
        version: offer.version,
        steps: [],
        choices: { refund: 'account' },
      }),
    );
    expect(changed.draft.choices[0]?.chosen).toBe('account');
    expect(changed.draft.steps.find(({ id }) => id === 'warm-flat')?.chosen).toBe(false);
    const confirmed = json<Offer>(
      await answer(client, offer, { type: 'confirm', version: changed.version }),
    );
    expect(confirmed.cases).toHaveLength(1);
  });

  it('declines with a reason of the list, and nothing was sent', async () => {
    const { client, offer } = await offered();
    const { version } = offer;
    const strange = await answer(client, offer, { type: 'decline', version, reason: 'because' });
    expect(strange.json()).toMatchObject({ errors: [{ pointer: '/reason' }] });
    const declined = json<Offer>(
      await answer(client, offer, { type: 'decline', version, reason: 'not-needed' }),
    );
    expect(declined).toMatchObject({
      state: { code: 'declined', final: true },
      legal: [],
      cases: [],
    });
    expect(declined.stages.map(({ status }) => status)).toEqual([
      'done',
      'done',
      'done',
      'left-out',
      'left-out',
      'left-out',
    ]);
    expect(json(await client.get('/cases'))).toEqual({ cases: [] });
  });

  it('puts it off, and may answer later', async () => {
    const { client, offer } = await offered();
    const later = json<Offer>(
      await answer(client, offer, { type: 'not-now', version: offer.version }),
    );
    expect(later).toMatchObject({ state: { code: 'not-now' }, askAgainOn: '2026-12-07' });
    expect(later.legal).toContain('confirm');
  });

  it('stops offers of a kind, and gets none any more', async () => {
    const { client, offer } = await offered();
    json(
      await answer(client, offer, {
        type: 'stop-offering',
        version: offer.version,
        scope: 'situation',
      }),
    );
    expect((await report(happened(client))).outcomes[0]?.outcome).toBe('stopped-by-client');
  });

  it('in two windows answers once', async () => {
    const { client, offer } = await offered();
    const { version } = offer;
    const answers = await Promise.all([
      answer(client, offer, { type: 'confirm', version }),
      answer(client, offer, { type: 'decline', version, reason: 'other' }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const cases = json<{ cases: object[] }>(await client.get('/cases')).cases;
    const isConfirmed = answers[0]?.statusCode === 200;
    expect(cases).toHaveLength(isConfirmed ? 2 : 0);
  });

  it('who saw an older draft is shown the new one', async () => {
    const { client, offer } = await offered();
    const change = { type: 'change', version: offer.version, steps: [], choices: {} };
    json(await answer(client, offer, change));
    const late = await answer(client, offer, { type: 'confirm', version: offer.version });
    expect(late.json()).toMatchObject({
      code: 'offer-changed',
      parameters: { version: offer.version + 1 },
    });
  });
});

describe('a withdrawal', () => {
  it('during an offer ends it at once, destroys its data, and the next event makes none', async () => {
    const { client, offer } = await offered();
    await client.decide('withdraw');
    const confirm = await answer(client, offer, { type: 'confirm', version: offer.version });
    expect(confirm.json()).toMatchObject({
      code: 'illegal-transition',
      parameters: { state: 'consent-ended', legal: [] },
    });
    await app.app.platform.runner.runDue();
    const [ended] = await offersOf(client);
    expect(ended).toMatchObject({ state: { code: 'consent-ended' }, used: [], cases: [] });
    expect((await report(happened(client))).outcomes[0]?.outcome).toBe('no-consent');
  });

  it('in the very moment of a confirmation leaves either a case or nothing, never both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { client, offer } = await offered();
      const [confirmed] = await Promise.all([
        answer(client, offer, { type: 'confirm', version: offer.version }),
        client.decide('withdraw'),
      ]);
      const [after] = await offersOf(client);
      const { cases } = json<{ cases: object[] }>(await client.get('/cases'));
      const isConfirmed = confirmed.statusCode === 200;
      expect(after?.state.code).toBe(isConfirmed ? 'confirmed' : 'consent-ended');
      expect(cases).toHaveLength(isConfirmed ? 2 : 0);
    }
  });
});

describe('A67: stages', () => {
  it.each(['satisfy', 'review'])('cannot be skipped by “%s”', async (type) => {
    const { offer } = await offered();
    expect((await command(offer.id, type)).json()).toMatchObject({
      code: 'illegal-transition',
      parameters: { state: 'drafted', command: type },
    });
  });

  it('follow the word of the agency’s own system, once for each word', async () => {
    const { offer } = await offered();
    const ended = await command(offer.id, 'expire');
    expect(ended.statusCode, ended.body).toBe(200);
    expect(ended.json()).toMatchObject({ offer: offer.id, state: 'expired' });
    expect((await command(offer.id, 'expire')).json()).toMatchObject({
      code: 'illegal-transition',
    });
  });

  it('end by themselves when nobody answers, or the consent runs out', async () => {
    const { client } = await offered();
    app.clock.set('2026-12-24T09:00:00Z');
    await app.app.platform.runner.runDue();
    expect((await offersOf(client))[0]?.state.code).toBe('expired');
    app.clock.set('2026-11-23T09:00:00Z');
  });

  it('are counted for staff, with small numbers held back', async () => {
    const funnel = json<OfferFunnel>(await app.asStaff('GET', '/offer-funnel'));
    const [born] = funnel.situations;
    expect(born?.stages[0]).toMatchObject({ stage: 'informed' });
    expect(born?.stages[0]?.clients).toBeGreaterThanOrEqual(funnel.atLeast);
    expect(born?.stages.at(-1)).toEqual({ stage: 'reviewed', clients: null });
    const other = funnel.situations.find(({ situation }) => situation.id === 'moving-house');
    expect(other?.stages.every(({ clients }) => clients === null)).toBe(true);
  });
});

describe('offers of others', () => {
  it('cannot be seen or answered, by clients or by test keys', async () => {
    const { offer } = await offered();
    const boris = await app.client();
    await boris.decide('refuse');
    const body = { type: 'confirm', version: offer.version };
    expect((await answer(boris, offer, body)).json()).toMatchObject({ code: 'not-found' });
    const test = await app.asSystem(
      `/offers/${offer.id}/commands`,
      { type: 'expire' },
      app.keys.test,
    );
    expect(test.statusCode).toBe(404);
    const rows = await app.database.db.selectFrom('offer').selectAll().execute();
    expect(rows.every((row) => row.agency === agency)).toBe(true);
    const stored = rows.map(({ personal }) => personal?.toString('latin1')).join();
    expect(stored).not.toContain('registered-here');
  });
});
