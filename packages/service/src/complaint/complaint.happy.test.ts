import { randomUUID } from 'node:crypto';
import { ComplaintForm, ComplaintRoute, Receipt, type Case } from '@zabota/contract';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { place } from '../case/case.record.js';
import { agency, buildCaseApp, complaint, json, url } from '../case/testing/case-app.js';
import { sealPersonal } from '../crypto/personal.js';
import { startClientIssuer } from './testing/client-issuer.js';

describe('a complaint', async () => {
  const app = await buildCaseApp();
  const send = (body: object, headers = {}) =>
    app.ask('POST', url('/complaints'), { body, headers });

  it('A52, A54: the form asks what happened, in the language asked for', async () => {
    const form = json<ComplaintForm>(
      await app.ask('GET', url('/complaint-form'), { accept: 'en' }),
    );
    expect(Value.Errors(ComplaintForm, form)).toEqual([]);
    const [first] = form.topics;
    expect(first).toMatchObject({ id: 'waiting', title: { lang: 'en' } });
    expect(first?.grounds[0]).toMatchObject({ id: 'late-service', omission: true });
    const grounds = form.topics.flatMap((topic) => topic.grounds);
    expect(grounds.every(({ title }) => title.lang === 'en')).toBe(true);
    expect(grounds.filter((ground) => ground.principles).map(({ id }) => id)).toEqual([
      'principles',
    ]);
    expect(form.principles.length).toBeGreaterThan(10);
    expect(form.identified).toBe(false);
    expect(form.case).toBeUndefined();
  });

  it('A116: who, by when and why is said before anything is typed', async () => {
    const body = { ground: 'refused-documents', service: 'replanning', against: 'head' };
    const route = json<ComplaintRoute>(
      await app.ask('POST', url('/complaint-routes'), { body, accept: 'ru' }),
    );
    expect(Value.Errors(ComplaintRoute, route)).toEqual([]);
    expect(route).toMatchObject({ regime: '210-fz', accepts: true, registeredBy: '2026-11-24' });
    expect(route.due?.on).toBe('2026-12-01');
    expect(route.addressee.who.text).toContain('Министерство');
  });

  it('A55: filed, it gives number, code and the day of the answer, and opens at once', async () => {
    const answer = await send(complaint());
    const receipt = json<Receipt>(answer);
    expect(answer.statusCode).toBe(201);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(Value.Errors(Receipt, receipt)).toEqual([]);
    expect(receipt).toMatchObject({
      registeredBy: '2026-11-24',
      due: { on: '2026-12-15' },
      addressee: { text: 'Заместитель начальника инспекции' },
      files: 0,
    });
    const seen = await (await app.open(receipt.number, receipt.code)).read();
    expect(seen).toMatchObject({
      kind: 'complaint',
      regime: '210-fz',
      title: { text: 'Жалоба на услугу: Согласовать перепланировку' },
      state: { code: 'submitted' },
      addressee: { text: 'Заместитель начальника инспекции' },
    });
    const byCapability = await app.ask('GET', url(`/cases/${receipt.number}`), {
      headers: { 'zabota-capability': receipt.capability.token },
    });
    expect(byCapability.statusCode).toBe(200);
  });

  it('the code opens it as a person may type it', async () => {
    const { number, code } = json<Receipt>(await send(complaint()));
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replace('a', 'а').replace('c', 'с')} `;
    expect((await app.open(number, typed)).token).toMatch(/^zc_/);
  });

  it('sent twice under one key it is one complaint with one receipt', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const files = [await app.upload(), await app.upload('фото.txt', 'Снимок')];
    const body = complaint({ files });
    const [first, second] = await Promise.all([send(body, key), send(body, key)]);
    const [one, other] = [json<Receipt>(first), json<Receipt>(second)];
    expect(other).toMatchObject({ number: one.number, code: one.code, files: 2 });
    const third = await send(body, key);
    expect(third.headers['idempotent-replayed']).toBe('true');
    expect(json<Receipt>(third).code).toBe(one.code);
    const { rows } = await app.database.pool.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM case_document',
    );
    expect(rows[0]?.n).toBe(2);
  });

  it('sent again without files says that it is the first one’s receipt', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await send(complaint(), key);
    expect(first.headers['idempotent-replayed']).toBeUndefined();
    const second = await send(complaint(), key);
    expect(second.headers['idempotent-replayed']).toBe('true');
  });

  it('sent again with new work, for the old went stale in the outbox, it is the same complaint', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const body = complaint();
    const one = json<Receipt>(await send(body, headers));
    const stale = { challenge: { solved: 'c3RhbGU=' } };
    const other = await send({ ...body, ...stale }, headers);
    expect(other.statusCode).toBe(201);
    expect(other.headers['idempotent-replayed']).toBe('true');
    expect(json<Receipt>(other).number).toBe(one.number);
    const changed = await send({ ...body, ...stale, happened: 'Другое' }, headers);
    expect(changed.json()).toMatchObject({ code: 'idempotency-key-reused' });
  });

  it('A20: started from a case it knows the case and says so in both', async () => {
    const { number, client } = await app.application('heating');
    await app.command(number, { type: 'register' });
    const form = json<ComplaintForm>(
      await app.ask('GET', url(`/complaint-form?case=${number}`), { headers: client.headers }),
    );
    expect(form.case).toMatchObject({
      number,
      service: 'heating',
      late: false,
      stage: { text: 'Замер в квартире' },
    });
    const { challenge: _, service: __, ...body } = complaint({ case: number });
    const receipt = json<Receipt>(await send(body, client.headers));
    expect((await client.read()).related).toEqual([
      {
        number: receipt.number,
        kind: 'complaint',
        title: { text: 'Жалоба на услугу', lang: 'ru' },
      },
    ]);
    const seen = await (await app.open(receipt.number, receipt.code)).read();
    expect(seen.related.map((one) => one.number)).toEqual([number]);
    expect(seen.service).toBe('heating');
  });

  it('what was typed comes back unchanged, whatever it is', async () => {
    const happened = '  <script>alert(1)</script> Ёж 🦔 "кавычки" \' -- \r\n\t Привет';
    const receipt = json<Receipt>(await send(complaint({ happened, wanted: '${7*7}' })));
    const record = await app.record(receipt.number);
    expect(record?.complaint?.personal).toMatchObject({ happened, wanted: '${7*7}' });
  });

  it('keeps its words when the client chooses another address', async () => {
    const receipt = json<Receipt>(await send(complaint({ happened: 'Не приняли документы' })));
    const client = await app.open(receipt.number, receipt.code);
    await client.put('/notifications', { channel: 'email', email: 'new@example.org' });
    const record = await app.record(receipt.number);
    expect(record?.personal).toMatchObject({ email: 'new@example.org' });
    expect(record?.personal).not.toHaveProperty('complaint');
    expect(record?.complaint?.personal).toMatchObject({ happened: 'Не приняли документы' });
  });

  it('that an older release sealed by itself reads as before', async () => {
    const receipt = json<Receipt>(await send(complaint({ happened: 'Не приняли документы' })));
    const { row, key, personal, complaint: words } = (await app.record(receipt.number))!;
    const at = place(agency, row.id);
    const { db } = app.database;
    await db
      .updateTable('case')
      .set({ personal: sealPersonal(key, at.personal, personal) })
      .where('id', '=', row.id)
      .execute();
    await db
      .updateTable('complaint')
      .set({ personal: sealPersonal(key, at.complaint, words?.personal) })
      .where('case_id', '=', row.id)
      .execute();
    const before = await app.record(receipt.number);
    expect(before?.complaint).toEqual(words);
    const client = await app.open(receipt.number, receipt.code);
    await client.put('/notifications', { channel: 'none' });
    expect((await app.record(receipt.number))?.complaint).toEqual(words);
  });

  it('59-ФЗ: a signed-in client may appeal and finds it among their cases', async () => {
    const { clients, sign } = await startClientIssuer();
    const signedIn = await buildCaseApp({ clients });
    const headers = { authorization: `Bearer ${await sign('anna')}` };
    const { challenge: _, ...body } = complaint({ ground: 'appeal' });
    const receipt = json<Receipt>(
      await signedIn.ask('POST', url('/complaints'), { body, headers }),
    );
    expect(receipt.due?.on).toBe('2026-12-25');
    const { cases } = json<{ cases: { number: string }[] }>(
      await signedIn.ask('GET', url('/cases'), { headers }),
    );
    expect(cases.map(({ number }) => number)).toEqual([receipt.number]);
    const seen = json<Case>(
      await signedIn.ask('GET', url(`/cases/${receipt.number}`), { headers }),
    );
    expect(seen.regime).toBe('59-fz');
    const stranger = { authorization: `Bearer ${await sign('boris')}` };
    expect(
      (await signedIn.ask('GET', url(`/cases/${receipt.number}`), { headers: stranger }))
        .statusCode,
    ).toBe(404);
    expect(
      json<{ cases: [] }>(await signedIn.ask('GET', url('/cases'), { headers: stranger })).cases,
    ).toEqual([]);
  });
});
