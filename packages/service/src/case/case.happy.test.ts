import { Case } from '@zabota/contract';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import * as sample from './testing/sample.commands.js';
import { agency, buildCaseApp, json } from './testing/case-app.js';

describe('a case from its filing to the end', async () => {
  const app = await buildCaseApp();

  it('A25: a client sees what happens now, how long, and what comes next', async () => {
    const { number, client } = await app.application();
    await app.command(number, { type: 'register' });
    const seen = await client.read();
    expect(Value.Errors(Case, seen)).toEqual([]);
    expect(seen).toMatchObject({
      number,
      title: { text: 'Согласовать перепланировку', lang: 'ru' },
      state: { code: 'registered', final: false },
      due: { on: '2026-12-21', late: false, paused: false },
      version: 2,
      timeZone: 'Europe/Moscow',
      people: { owner: { role: { text: 'Начальник отдела перепланировок' } } },
      notifications: { channel: 'email', email: 'a…@example.org' },
    });
    expect(seen.people.manager?.standIn?.phone).toBeDefined();
    expect(seen.stages.map(({ id, status }) => [id, status])).toEqual([
      ['registration', 'done'],
      ['documents', 'now'],
      ['inspection', 'next'],
      ['decision', 'next'],
      ['result', 'next'],
    ]);
    expect(seen.history.latest.map(({ type }) => type)).toEqual(['registered', 'filed']);
  });

  it('speaks English when asked, and marks what exists in Russian only', async () => {
    const { number, client } = await app.application();
    await app.command(number, { type: 'register' });
    await app.command(number, sample.ask('2026-12-01'));
    const seen = await client.read('en');
    expect(seen.title).toEqual({ text: 'Approve an alteration of a flat', lang: 'en' });
    expect(seen.state.title).toEqual({ text: 'Registered', lang: 'en' });
    expect(seen.actions[0]?.title).toEqual({ text: 'Пришлите выписку', lang: 'ru' });
    expect(seen.history.latest[0]?.title.text).toBe('We ask you for something');
  });

  it('A18: a stop shows every reason, fix and date; mended, resumed and decided it ends well', async () => {
    const { number, code } = await app.application();
    await app.command(number, { type: 'register' });
    await app.command(number, sample.stop('suspended', '2026-12-07'));
    app.clock.set('2026-11-26T09:00:00Z');
    const later = await app.open(number, code);
    const stopped = await later.read();
    const action = stopped.actions[0]!;
    expect(stopped.due).toMatchObject({ paused: true, late: false });
    expect(stopped.stop).toMatchObject({
      kind: 'suspended',
      since: '2026-11-23',
      ifFixedToday: '2026-12-23',
      reasons: [{ fixes: [{ until: '2026-12-07', action: action.id }] }],
    });
    const files = [await app.upload()];
    const mended = json<Case>(
      await later.post(`/actions/${action.id}/answers`, { kind: 'upload', files }),
    );
    expect(mended.actions[0]).toMatchObject({ status: 'done', closed: { channel: 'site' } });
    expect(mended.documents).toMatchObject([
      { name: 'план.txt', from: 'client', mediaType: 'text/plain; charset=utf-8' },
    ]);
    await app.command(number, { type: 'resume' });
    const resumed = await later.read();
    expect(resumed.stop).toBeUndefined();
    expect(resumed.due).toMatchObject({
      on: '2026-12-23',
      moved: [
        { from: '2026-12-21', to: '2026-12-23', why: { text: 'Дни остановки в срок не входят' } },
      ],
    });
    await app.command(number, sample.grant);
    const granted = await later.read();
    expect(granted).toMatchObject({
      state: { code: 'granted', final: true },
      result: { code: 'granted' },
    });
    expect(granted.stages.every(({ status }) => status === 'done')).toBe(true);
    app.clock.set('2026-11-23T09:00:00Z');
  });

  it('A88: the client says whether the need is met, and can reopen with a comment', async () => {
    const { number, client } = await app.application();
    await app.command(number, { type: 'register' });
    await app.command(number, sample.grant);
    const rated = json<Case>(
      await client.post('/outcome', { needMet: 'no', comment: 'Не та комната' }),
    );
    expect(rated).toMatchObject({
      outcome: { needMet: 'no', comment: 'Не та комната' },
      canReopen: true,
    });
    const reopened = json<Case>(
      await client.post('/reopening', { comment: 'Исправьте номер комнаты' }),
    );
    expect(reopened).toMatchObject({ state: { code: 'in-progress' }, canReopen: false });
    expect(reopened.result).toBeUndefined();
    expect(reopened.history.latest[0]).toMatchObject({
      type: 'reopened',
      note: { text: 'Исправьте номер комнаты', lang: 'ru' },
      body: { text: 'Вы' },
    });
  });

  it('a repeated answer is carried out once', async () => {
    const { number, client } = await app.application();
    await app.command(number, sample.ask('2026-12-01'));
    const action = (await client.read()).actions[0]!.id;
    const key = { 'idempotency-key': 'the-same-key-twice' };
    const body = { kind: 'visit', comment: 'Приду в пятницу' };
    const first = await client.post(`/actions/${action}/answers`, body, key);
    const second = await client.post(`/actions/${action}/answers`, body, key);
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect(json<Case>(second).version).toBe(json<Case>(first).version);
    const other = await client.post(`/actions/${action}/answers`, { kind: 'confirm' }, key);
    expect(other.json()).toMatchObject({ code: 'idempotency-key-reused', status: 422 });
  });

  it('a version that is known is not sent again; a paused case always is', async () => {
    const { number, client } = await app.application();
    await app.command(number, { type: 'register' });
    const { headers } = await client.get('');
    expect(headers['etag']).toBe('"2"');
    expect(headers['vary']).toContain('accept-language');
    const again = await client.get('', { 'if-none-match': '"2"' });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    await app.command(number, sample.stop('suspended', '2026-12-07'));
    expect((await client.get('', { 'if-none-match': '"3"' })).statusCode).toBe(200);
  });

  it('history comes in pages, newest first', async () => {
    const { number, client } = await app.application();
    for (let turn = 0; turn < 60; turn += 1)
      await app.asSystem(`/cases/${number}/epgu-events`, {
        statusId: 21,
        date: '2026-11-23T09:00:00Z',
      });
    const seen = await client.read();
    expect(seen.history.total).toBe(61);
    expect(seen.history.latest.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 50 }, (_, i) => 61 - i),
    );
    const page = json<{ total: number; events: { seq: number; title: object }[] }>(
      await client.get('/history?before=12'),
    );
    expect(page.events.map(({ seq }) => seq)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(page.events[0]?.title).toEqual({ text: 'Ушло в ведомство', lang: 'ru' });
  });

  it('A90: letters go where the client wants, and stop when they want none', async () => {
    const { number, client } = await app.application();
    expect(
      json(await client.put('/notifications', { channel: 'email', email: 'boris@example.org' })),
    ).toEqual({
      channel: 'email',
      email: 'b…@example.org',
    });
    await app.app.platform.runner.runDue();
    const before = app.letters.length;
    await app.command(number, { type: 'register' });
    await app.command(number, sample.stop('suspended', '2026-12-07'));
    await app.app.platform.runner.runDue();
    await app.app.platform.runner.runDue();
    const sent = app.letters.slice(before);
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
      ['boris@example.org', expect.stringContaining(number)],
    ]);
    expect(sent[0]?.text).toMatch(new RegExp(`/track#zabota=${number}\\.[0-9A-Z-]{20}`));
    // Also what is on its way already.
    await app.command(number, { type: 'resume' });
    expect(json(await client.put('/notifications', { channel: 'none' }))).toEqual({
      channel: 'none',
    });
    await app.app.platform.runner.runDue();
    expect(app.letters).toHaveLength(before + 1);
    // The outbox of the demo shows what went out, and not what was held back.
    const shown = await app.app.platform.letters.latest(agency);
    const about = shown.filter(({ text }) => text.includes(number)).map(({ subject }) => subject);
    expect(about).toContain(sent[0]?.subject);
    expect(about).not.toContainEqual(expect.stringContaining('продолжается'));
  });

  it('a document is given out as an attachment that no browser opens', async () => {
    const { number, client } = await app.application();
    await app.command(number, sample.ask('2026-12-01'));
    const action = (await client.read()).actions[0]!.id;
    await client.post(`/actions/${action}/answers`, {
      kind: 'upload',
      files: [await app.upload()],
    });
    const [document] = (await client.read()).documents;
    const answer = await client.get(`/documents/${document?.id}`);
    expect(answer.body).toBe('План квартиры');
    expect(answer.headers).toMatchObject({
      'content-disposition': expect.stringContaining('attachment; filename='),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });
});

describe('a day that passes', async () => {
  const app = await buildCaseApp();

  it('A25: being late is said by us, once, with a letter', async () => {
    const { number, client } = await app.application('heating');
    await app.command(number, { type: 'register' });
    await app.app.platform.runner.runDue();
    const before = app.letters.length;
    app.clock.set('2026-11-30T20:59:00Z');
    await app.app.platform.runner.runDue();
    const { number: same, code } = { number, code: await codeOf(app, number) };
    expect((await (await app.open(same, code)).read()).due?.late).toBe(false);
    app.clock.set('2026-11-30T21:01:00Z');
    await app.app.platform.runner.runDue();
    await app.app.platform.runner.runDue();
    const late = await (await app.open(same, code)).read();
    expect(late.due).toMatchObject({ on: '2026-11-30', late: true });
    expect(late.history.latest.filter(({ type }) => type === 'late')).toHaveLength(1);
    expect(app.letters.slice(before).map(({ subject }) => subject)).toHaveLength(1);
    expect(client.token).not.toBe('');
  });

  it('reminds of what was asked two days before, unless it is done', async () => {
    const asked = await app.application('bill-check');
    const done = await app.application('bill-check');
    for (const { number } of [asked, done]) await app.command(number, sample.ask('2026-12-20'));
    const action = (await done.client.read()).actions[0]!.id;
    await done.client.post(`/actions/${action}/answers`, { kind: 'visit' });
    await app.app.platform.runner.runDue();
    const before = app.letters.length;
    app.clock.set('2026-12-18T09:30:00Z');
    await app.app.platform.runner.runDue();
    await app.app.platform.runner.runDue();
    const about = app.letters.slice(before).filter(({ subject }) => subject.includes(asked.number));
    expect(about).toHaveLength(1);
    expect(app.letters.slice(before).some(({ subject }) => subject.includes(done.number))).toBe(
      false,
    );
  });
});

const codeOf = async (app: Awaited<ReturnType<typeof buildCaseApp>>, number: string) =>
  app.app.desk.cases.codeOf((await app.record(number))!.row);
