import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { otherAgency, url } from '../case/testing/case-app.js';
import { buildVoiceApp } from './testing/voice-app.js';

describe('feedback and what must not happen', async () => {
  const { app, application, ask, database, device, input, logLines, status } =
    await buildVoiceApp();
  const all = () => database.db.selectFrom('feedback').selectAll().execute();

  it('A83: personal data in free text are masked before they are stored', async () => {
    const { masked, number } = await device().send({
      comment: 'Позвоните +7 912 345-67-89 или anna@example.org, паспорт 4510 123456',
      answers: [
        { question: 'score', chosen: ['2'] },
        { question: 'words', text: 'СНИЛС 112-233-445 95, карта 4111 1111 1111 1111' },
      ],
      page: { path: '/services', selection: 'тел. 8 800 200-60-11' },
    });
    expect([...masked].sort()).toEqual(['card', 'email', 'passport', 'phone', 'snils']);
    const listed = await database.db.selectFrom('feedback').selectAll().execute();
    const row = listed.find((one) => one.number === number);
    expect(row?.personal).toBeInstanceOf(Buffer);
  });

  it('A83: what people write is sealed, and stands neither in a column nor in the log', async () => {
    const secret = 'Соседка Клавдия Петровна';
    await device().send({ comment: secret, page: { path: '/page-of-mine' } });
    const stored = JSON.stringify(
      (await all()).map(({ personal, ...row }) => [row, personal?.toString('utf8')]),
    );
    expect(stored).not.toContain('Клавдия');
    expect(stored).not.toContain('page-of-mine');
    expect(logLines.join('')).not.toContain('Клавдия');
  });

  it('A83: neither the address nor the hour nor the case of a person is kept with an answer', async () => {
    const { number, client } = await application('heating');
    const { instrument } = (
      await ask('GET', url(`/feedback-form?subject=case:${number}`), { headers: client.headers })
    ).json<{ instrument: { version: string } }>();
    await device(client.headers, '198.51.100.9').send({
      subject: `case:${number}`,
      instrument: 'after-case',
      version: instrument.version,
      answers: [{ question: 'need', chosen: ['no'] }],
    });
    const text = JSON.stringify(await all());
    expect(text).not.toContain('198.51.100.9');
    expect(text).not.toContain(number);
    const cases = await database.db.selectFrom('case').select('id').execute();
    for (const { id } of cases) expect(text).not.toContain(id);
    for (const { open_until } of await all()) expect(open_until.getTime() % 3_600_000).toBe(0);
  });

  it('an id that somebody saw does not let them change or read the feedback', async () => {
    const phone = device();
    const { code } = await phone.send();
    const answer = await app.inject({
      method: 'PUT',
      url: url(`/feedback/${phone.id}`),
      headers: { 'idempotency-key': randomUUID() },
      payload: input({ revision: 2 }),
    });
    expect(answer.json()).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    expect(answer.body).not.toContain(code);
  });

  it('another agency sees nothing of it', async () => {
    const { number, code } = await device().send();
    const elsewhere = await ask('POST', url('/feedback-access', otherAgency), {
      body: { number, code },
    });
    expect(elsewhere.json()).toMatchObject({ code: 'case-not-opened' });
    expect((await status(number, code)).statusCode).toBe(200);
  });

  it('a flood from one address stops counting, then has to wait; honest answers do not suffer', async () => {
    const flood = '192.0.2.66';
    const answers = await Promise.all(
      Array.from({ length: 130 }, () =>
        device({}, flood).put(input({ subject: 'service:bill-check' })),
      ),
    );
    const codes = answers.map(({ statusCode }) => statusCode);
    expect(codes.filter((code) => code === 201)).toHaveLength(120);
    expect(
      answers.find(({ statusCode }) => statusCode === 429)?.headers['retry-after'],
    ).toBeDefined();
    const honest = await device({}, '198.51.100.1').put(input({ subject: 'service:bill-check' }));
    expect(honest.statusCode).toBe(201);
    const rows = (await all()).filter(({ service }) => service === 'bill-check');
    expect(rows.filter(({ is_counted }) => is_counted)).toHaveLength(5 + 1);
  });

  it('two attempts at once under one id make one feedback', async () => {
    const phone = device();
    const answers = await Promise.all([phone.put(input()), phone.put(input()), phone.put(input())]);
    expect(answers.every(({ statusCode }) => statusCode < 300)).toBe(true);
    const numbers = new Set(answers.map((answer) => answer.json<{ number: string }>().number));
    expect(numbers.size).toBe(1);
  });

  it('hostile markup comes back as the text it is, and ends no request', async () => {
    const hostile = '<img src=x onerror=alert(1)>\u202e</script>{{7*7}}';
    const answer = await device().put(input({ comment: hostile }));
    expect(answer.statusCode).toBe(201);
    const bad = await device().put(input({ comment: 'a\u0000b' }));
    expect(bad.json()).toMatchObject({ status: 400, code: 'invalid-text' });
  });
});
