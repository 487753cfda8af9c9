import { randomUUID } from 'node:crypto';
import type {
  Satisfaction,
  WorkerForm,
  WorkerPeriod,
  WorkerProposal,
  WorkerAnswer,
} from '@zabota/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Role } from '../access/caller.js';
import { agency, json, otherAgency, url } from '../case/testing/case-app.js';
import { buildVoiceApp } from '../feedback/testing/voice-app.js';
import { Publisher } from '../satisfaction/publisher.js';
import { nothing, type Tally } from '../satisfaction/tally.js';
import { freezeUnits, WorkerFigures } from './worker.figures.js';

describe('the voice of the agency’s own people', async () => {
  const { app, ask, asStaff, staffToken, database, input, device } = await buildVoiceApp();
  const { db } = database;
  const form = async (role: Role = 'operator') =>
    json<WorkerForm>(await asStaff('GET', '/worker-form', { role }));
  const { instrument } = await form();
  const answer = (more: Partial<WorkerAnswer> = {}): WorkerAnswer => ({
    version: instrument.version,
    unit: 'reception',
    answers: [{ question: 'score', chosen: ['2'] }],
    lang: 'ru',
    ...more,
  });
  const send = async (role: Role, body: object, named = instrument.id) =>
    ask('PUT', url(`/staff/worker-answers/${named}`), {
      body,
      headers: { authorization: `Bearer ${await staffToken(role)}` },
    });
  const figures = async (role: Role = 'auditor', of = agency) =>
    json<{ periods: WorkerPeriod[] }>(await asStaff('GET', '/worker-figures', { role, of }))
      .periods;
  const proposals = async (role: Role = 'operator') =>
    json<{ proposals: WorkerProposal[] }>(await asStaff('GET', '/worker-proposals', { role }))
      .proposals;
  const fill = (unit: string | null, count: number, score: number) =>
    db
      .insertInto('worker_answer')
      .values(
        Array.from({ length: count }, () => ({
          agency,
          id: randomUUID(),
          instrument: instrument.id,
          instrument_version: instrument.version,
          quarter: '2026-Q3',
          unit,
          score,
          answers: '[]',
        })),
      )
      .execute();

  it('A95: each answers once a quarter, without a name', async () => {
    expect((await form()).hasAnswered).toBe(false);
    const sent = await send('operator', answer({ proposal: 'Звоните мне: 8 921 123-45-67' }));
    expect(sent.statusCode, sent.body).toBe(204);
    expect((await form()).hasAnswered).toBe(true);
    expect((await form('owner')).hasAnswered).toBe(false);
    expect((await send('operator', answer())).json()).toMatchObject({ code: 'already-answered' });
    const rows = await db.selectFrom('worker_answer').selectAll().execute();
    expect(rows).toHaveLength(1);
    const turns = await db.selectFrom('worker_turn').selectAll().execute();
    expect(Object.keys(rows[0] ?? {}).filter((name) => name in (turns[0] ?? {}))).toEqual([
      'agency',
      'instrument',
      'quarter',
    ]);
    const audited = await db.selectFrom('audit').select('action').execute();
    expect(audited.filter(({ action }) => action.includes('worker'))).toEqual([]);
  });

  it('A98: a proposal is seen without unit, name or number, and is answered for all to read', async () => {
    const [proposal] = await proposals();
    expect(proposal).toMatchObject({ state: 'new', version: 1 });
    expect(proposal?.text.text).not.toContain('123-45-67');
    expect(proposal).not.toHaveProperty('unit');
    const decide = (role: Role, body: object) =>
      asStaff('POST', `/worker-proposals/${proposal?.id}/answer`, {
        role,
        body,
        headers: { 'if-match': '"1"' },
      });
    const decision = { decision: 'accepted', answer: { ru: 'Сделаем до конца года.' } };
    expect((await decide('operator', decision)).json()).toMatchObject({ code: 'not-allowed' });
    expect((await decide('owner', { decision: 'declined' })).statusCode).toBe(400);
    expect((await decide('owner', decision)).statusCode).toBe(200);
    expect((await decide('owner', decision)).json()).toMatchObject({ code: 'version-changed' });
    expect((await proposals('auditor'))[0]).toMatchObject({
      state: 'accepted',
      answer: { text: 'Сделаем до конца года.' },
    });
  });

  it('A95, A83: a unit under k is hidden, and so is what would tell it; nothing is live', async () => {
    await fill('reception', 30, 5);
    await fill('replanning', 12, 4);
    await fill('heating', 4, 1);
    await new WorkerFigures(app.desk).publish(agency);
    const [period, ...others] = await figures();
    expect(others, 'the quarter that goes on is not told').toEqual([]);
    expect(period).toMatchObject({ id: '2026-Q3', figures: { n: 46 } });
    const shown = period?.byUnit.filter((unit) => unit.figures).map(({ id }) => id);
    expect(shown).toEqual(['reception']);
    await fill('heating', 20, 1);
    await new WorkerFigures(app.desk).publish(agency);
    expect((await figures())[0]).toEqual(period);
  });

  it('A95: the two audiences never mix', async () => {
    const { statusCode } = await device().put(
      input({ instrument: instrument.id, version: instrument.version }),
    );
    expect(statusCode, 'questions for staff are not answered by clients').toBe(400);
    const clientForm = await ask('GET', url('/feedback-form?subject=page&instrument=worker'));
    expect(clientForm.statusCode).toBe(404);
    const byName = await send('auditor', answer(), 'service');
    expect(byName.json(), 'nor the other way round').toMatchObject({ code: 'not-found' });
    expect(await db.selectFrom('feedback').select('id').execute()).toEqual([]);
    await device().send();
    expect(await db.selectFrom('worker_answer').select('id').execute()).toHaveLength(67);
    await new Publisher(app.desk).publish(agency);
    const published = json<Satisfaction>(await ask('GET', url('/satisfaction/all')));
    expect(published.periods.filter((one) => one.figures)).toEqual([]);
    const csv = await asStaff('GET', '/feedback-export?month=2026-11');
    expect(csv.body).not.toContain(instrument.id);
  });

  it('clients and other agencies see nothing of it', async () => {
    for (const path of ['worker-form', 'worker-figures', 'worker-proposals'])
      expect((await ask('GET', url(`/staff/${path}`))).statusCode).toBe(401);
    expect(await figures('owner', otherAgency)).toEqual([]);
  });

  it('A95: who works here without a desk is asked, and sees no case, no feedback and no figures', async () => {
    const choose = (back: string) =>
      app.inject(
        `/development-issuer/worker/choose?person=olga&agency=${agency}&return=${encodeURIComponent(back)}`,
      );
    expect((await choose('https://elsewhere.example/')).statusCode).toBe(404);
    const { headers: answered } = await choose('http://127.0.0.1:8081/intranet');
    const [, token = ''] = /#demo-worker=olga\.(.+)$/.exec(String(answered.location)) ?? [];
    const headers = { authorization: `Bearer ${token}` };
    const code = async (path: string, of = agency) =>
      (await ask('GET', url(`/staff/${path}`, of), { headers })).statusCode;
    expect(await code('worker-form')).toBe(200);
    expect(await code('worker-proposals')).toBe(200);
    for (const path of ['cases', 'feedback', 'worker-figures', 'feedback-topics'])
      expect(await code(path), path).toBe(403);
    expect(await code('worker-form', otherAgency)).toBe(404);
  });

  it.each([
    ['/unit', { unit: 'nowhere' }],
    ['/version', { version: 'abcdef0123456789' }],
    ['/answers/0/question', { answers: [{ question: 'unknown', chosen: ['1'] }] }],
    ['/answers/0/chosen/0', { answers: [{ question: 'score', chosen: ['6'] }] }],
  ])('what cannot be taken is named: %s', async (pointer, more) => {
    expect((await send('auditor', answer(more))).json()).toMatchObject({
      status: 400,
      code: 'invalid-field',
      errors: [{ pointer }],
    });
  });
});

describe('units of a quarter', () => {
  const tally = (n: number): Tally => ({ ...nothing, n, scored: n });

  it('A83: no unit with few people follows from what is shown', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 14 }), (people, unnamed) => {
        const listed = people.map((_, index) => `unit-${index}`);
        const byUnit = Object.fromEntries(
          listed.map((unit, index) => [unit, tally(people[index] ?? 0)]),
        );
        const { total, units } = freezeUnits({ ...byUnit, '': tally(unnamed) }, listed, 5);
        const shown = Object.values(units).map(({ n }) => n);
        if (shown.some((n) => n > 0 && n < 5)) return false;
        const rest = total.n - shown.reduce((sum, n) => sum + n, 0);
        return total.n === 0 || rest === 0 || rest >= 5;
      }),
    );
  });
});
