import { StaffCase, type CaseSummary, type Problem } from '@zabota/contract';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { buildCaseApp, complaint, json, otherAgency, url } from '../case/testing/case-app.js';
import * as sample from '../case/testing/sample.commands.js';

const app = await buildCaseApp();
const { number, client } = await app.application();
const filed = json<{ number: string; code: string }>(
  await app.ask('POST', url('/complaints'), { body: complaint({ wanted: 'Ответить' }) }),
);

const command = (
  body: object,
  version: number | undefined,
  of = number,
  role: 'operator' | 'owner' | 'auditor' = 'operator',
) =>
  app.asStaff('POST', `/cases/${of}/commands`, {
    role,
    body,
    headers: version === undefined ? {} : { 'if-match': `"${version}"` },
  });

describe('staff', () => {
  it('A97: see the client, the case and what may be done now, in one view', async () => {
    const answer = await app.asStaff('GET', `/cases/${filed.number}`);
    const seen = json<StaffCase>(answer);
    expect(Value.Errors(StaffCase, seen)).toEqual([]);
    expect(answer.headers['etag']).toBe('"1"');
    expect(seen.legal).toEqual(['register', 'forward', 'withdraw', 'assign']);
    expect(seen.complaint).toMatchObject({
      happened: 'Ответа нет уже два месяца.',
      wanted: 'Ответить',
      complainant: { name: { family: 'Ёлкина' } },
    });
  });

  it('are told what came without the work against automata, and of nothing else', async () => {
    expect(json<StaffCase>(await app.asStaff('GET', `/cases/${filed.number}`)).unproven).toBe(true);
    const { challenge: _, ...known } = complaint({ case: number });
    const { headers } = client;
    const mine = json<{ number: string }>(
      await app.ask('POST', url('/complaints'), { body: known, headers }),
    );
    const seen = json<StaffCase>(await app.asStaff('GET', `/cases/${mine.number}`));
    expect(seen).not.toHaveProperty('unproven');
  });

  it('every read is written down and shown, by role and without a name', async () => {
    await app.asStaff('GET', `/cases/${number}`, { role: 'auditor' });
    const { readers } = json<StaffCase>(
      await app.asStaff('GET', `/cases/${number}`, { role: 'owner' }),
    );
    expect(readers.map(({ role }) => role)).toEqual(['owner', 'auditor']);
    expect(readers[0]?.who.text).toBe('Владелец услуги');
  });

  it('carry out commands on the version they have seen', async () => {
    const done = await command({ type: 'register' }, 1);
    expect(json<StaffCase>(done).case).toMatchObject({ version: 2, state: { code: 'registered' } });
    expect(done.headers['etag']).toBe('"2"');
    expect((await command({ type: 'withdraw' }, 1)).json()).toMatchObject({
      code: 'version-changed',
      status: 412,
      parameters: { version: 2 },
    });
    expect((await command({ type: 'withdraw' }, undefined)).json()).toMatchObject({
      code: 'version-needed',
      status: 428,
    });
  });

  it('A18: learn what a stop still lacks, with a pointer to each part', async () => {
    const problem = (
      await command({ type: 'stop', kind: 'refused', reasons: [{ code: 'x' }] }, 2)
    ).json<Problem>();
    expect(problem).toMatchObject({
      code: 'promise-incomplete',
      status: 422,
      parameters: { promise: 'stop' },
    });
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual([
      '/reasons/0/title',
      '/reasons/0/explanation',
      '/reasons/0/basis',
      '/reasons/0/fixes',
      '/exhaustive',
      '/resume',
      '/appeal',
    ]);
  });

  it('210-ФЗ: are told the law that forbids to suspend or lengthen a complaint', async () => {
    for (const body of [sample.stop('suspended', '2026-12-07'), sample.extend('2026-12-20')])
      expect((await command(body, 1, filed.number)).json()).toMatchObject({
        code: 'forbidden-by-law',
        status: 409,
        parameters: { law: expect.stringContaining('210-ФЗ') },
      });
    expect((await command(sample.grant, 1, filed.number)).json()).toMatchObject({
      code: 'illegal-transition',
    });
  });

  it('A46, A55: answer a complaint; cause and improvement stay inside', async () => {
    await command({ type: 'register' }, 1, filed.number);
    const answer = {
      ...sample.answer('satisfied'),
      cause: 'staff-shortage',
      improvement: { status: 'planned', why: { ru: 'Нанимаем двоих' } },
    };
    expect((await command(answer, 2, filed.number)).statusCode).toBe(200);
    const seen = await (await app.open(filed.number, filed.code)).read();
    expect(seen.answer).toMatchObject({
      decision: 'satisfied',
      apology: { text: 'Приносим извинения.' },
    });
    expect(JSON.stringify(seen)).not.toMatch(/staff-shortage|Нанимаем/);
  });

  it('repeat a command without doing it twice', async () => {
    const { number: fresh } = await app.application();
    const headers = { 'if-match': '"1"', 'idempotency-key': 'one-key-for-two-tries' };
    const twice = () =>
      app.asStaff('POST', `/cases/${fresh}/commands`, { body: { type: 'register' }, headers });
    await twice();
    const again = await twice();
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(json<StaffCase>(again).case.version).toBe(2);
  });

  it('list cases, most urgent first, without test cases', async () => {
    const pushed = json<{ number: string }>(
      await app.asSystem('/cases', { service: 'heating', channel: 'portal' }, app.keys.test),
    );
    const late = await app.application('heating');
    await app.command(late.number, { type: 'register' });
    const { cases } = json<{ cases: CaseSummary[] }>(await app.asStaff('GET', '/cases?state=open'));
    expect(cases[0]?.number).toBe(late.number);
    expect(cases.map((one) => one.number)).not.toContain(pushed.number);
    const final = json<{ cases: CaseSummary[] }>(
      await app.asStaff('GET', '/cases?state=final&kind=complaint'),
    );
    expect(final.cases.map((one) => one.number)).toEqual([filed.number]);
  });

  it('page through long lists without losing or repeating a case', async () => {
    for (let turn = 0; turn < 55; turn += 1) await app.application('licence');
    const numbers: string[] = [];
    for (let after: string | undefined = ''; after !== undefined;) {
      const page: { cases: CaseSummary[]; next?: string } = json(
        await app.asStaff('GET', `/cases${after && `?after=${after}`}`),
      );
      numbers.push(...page.cases.map((one) => one.number));
      after = page.next;
    }
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.length).toBeGreaterThan(55);
  });
});

describe('staff may not', () => {
  it('do anything as an auditor, who only reads', async () => {
    expect((await app.asStaff('GET', `/cases/${number}`, { role: 'auditor' })).statusCode).toBe(
      200,
    );
    expect((await command({ type: 'withdraw' }, 2, number, 'auditor')).json()).toMatchObject({
      code: 'not-allowed',
    });
  });

  it('see cases of another agency', async () => {
    const paths = [
      `/cases/${number}`,
      '/cases',
      `/cases/${number}/documents/01900000-0000-7000-8000-000000000001`,
    ];
    for (const path of paths) {
      const token = { authorization: `Bearer ${await app.staffToken('owner', otherAgency)}` };
      expect((await app.ask('GET', url(`/staff${path}`), { headers: token })).statusCode).toBe(404);
    }
    const { cases } = json<{ cases: [] }>(await app.asStaff('GET', '/cases', { of: otherAgency }));
    expect(cases).toEqual([]);
    expect((await app.asStaff('GET', `/cases/${number}`, { of: otherAgency })).statusCode).toBe(
      404,
    );
  });

  it('read a document without a line in the log of reads', async () => {
    const { number: asked, client } = await app.application();
    await app.command(asked, sample.ask('2026-12-01'));
    const action = (await client.read()).actions[0]!.id;
    await client.post(`/actions/${action}/answers`, {
      kind: 'upload',
      files: [await app.upload()],
    });
    const document = (await client.read()).documents[0]!.id;
    const answer = await app.asStaff('GET', `/cases/${asked}/documents/${document}`);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    const { row } = (await app.record(asked))!;
    const lines = await app.app.platform.audit.about(row.agency, `case/${row.id}`);
    expect(lines.map(({ action: done }) => done)).toEqual(['document.read:operator']);
  });
});
