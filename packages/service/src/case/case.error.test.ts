import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as sample from './testing/sample.commands.js';
import { buildCaseApp, url } from './testing/case-app.js';

describe('a client who cannot do what they wanted is told why', async () => {
  const app = await buildCaseApp();

  it('a wrong code and a wrong number are the same to whoever guesses', async () => {
    const { number, code } = await app.application();
    const wrong = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;
    const open = (body: object) => app.ask('POST', url('/case-access'), { body });
    const [one, other] = [
      await open({ number, code: wrong }),
      await open({ number: '26-1234-5678', code }),
    ];
    expect(one.statusCode).toBe(404);
    expect(one.json()).toMatchObject({ code: 'case-not-opened' });
    const { request: _, ...first } = one.json<Record<string, unknown>>();
    const { request: __, ...second } = other.json<Record<string, unknown>>();
    expect(first).toEqual(second);
  });

  it('an action is done once', async () => {
    const { number, client } = await app.application();
    await app.command(number, sample.ask('2026-12-01'));
    const action = (await client.read()).actions[0]!.id;
    const answer = (body: object) => client.post(`/actions/${action}/answers`, body);
    expect((await answer({ kind: 'text', text: 'Вот' })).json()).toMatchObject({
      code: 'invalid-field',
      errors: [{ pointer: '/kind', code: 'not-listed' }],
    });
    const files = [await app.upload()];
    expect((await answer({ kind: 'upload', files })).statusCode).toBe(200);
    expect((await answer({ kind: 'visit' })).json()).toMatchObject({
      code: 'action-closed',
      status: 409,
    });
    expect(
      (await client.post(`/actions/${randomUUID()}/answers`, { kind: 'visit' })).statusCode,
    ).toBe(404);
  });

  it('files of an answer must be those that arrived', async () => {
    const { number, client } = await app.application();
    await app.command(number, sample.ask('2026-12-01'));
    const action = (await client.read()).actions[0]!.id;
    const file = await app.upload();
    const answer = await client.post(`/actions/${action}/answers`, {
      kind: 'upload',
      files: [{ ...file, sha256: 'a'.repeat(64) }],
    });
    expect(answer.json()).toMatchObject({ code: 'files-do-not-match', status: 422 });
    expect((await client.read()).actions[0]?.status).toBe('open');
  });

  it('a case that is not over cannot be rated or reopened', async () => {
    const { client } = await app.application();
    for (const [path, body] of [
      ['/outcome', { needMet: 'yes' }],
      ['/reopening', { comment: 'Ещё раз' }],
    ] as const)
      expect((await client.post(path, body)).json()).toMatchObject({
        code: 'illegal-transition',
        status: 409,
      });
  });

  it('two commands at once: both are carried out, one after the other', async () => {
    const { number, client } = await app.application();
    const answers = await Promise.all(
      ['2026-12-01', '2026-12-02', '2026-12-03'].map((day) => app.command(number, sample.ask(day))),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    const seen = await client.read();
    expect(seen.actions).toHaveLength(3);
    expect(seen.history.latest.map(({ seq }) => seq)).toEqual([4, 3, 2, 1]);
    expect(seen.version).toBe(4);
  });

  it('a strange question about history is answered, not thrown', async () => {
    const { client } = await app.application();
    expect((await client.get('/history?before=0')).statusCode).toBe(400);
    expect((await client.get('/history?before=1')).json()).toEqual({ total: 1, events: [] });
    expect((await client.get('/history?before=999999999999')).json()).toMatchObject({ total: 1 });
    expect((await client.get('/history?before=yes')).statusCode).toBe(400);
  });
});
