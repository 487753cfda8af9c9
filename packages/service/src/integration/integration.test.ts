import type { PushedCase, PushedState } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import { agency, buildCaseApp, json, otherAgency, url } from '../case/testing/case-app.js';
import * as sample from '../case/testing/sample.commands.js';

const app = await buildCaseApp();
const push = (body: object, key = app.keys.live, headers = {}) =>
  app.asSystem('/cases', body, key, headers);
const epgu = (number: string, statusId: number, more = {}, key = app.keys.live) =>
  app.asSystem(
    `/cases/${number}/epgu-events`,
    { statusId, date: '2026-11-23T09:00:00Z', ...more },
    key,
  );

describe('an agency’s own system', () => {
  it('brings an application, and gets number and code for its client', async () => {
    const pushed = json<PushedCase>(
      await push({
        service: 'replanning',
        channel: 'office',
        filedAt: '2026-11-20T06:00:00Z',
        reference: 'ЖИ-77',
        applicant: { name: 'Анна', lang: 'en', email: 'anna@example.org' },
        situation: 'home-renovation',
      }),
    );
    expect(pushed).toMatchObject({ version: 1, test: false });
    const seen = await (await app.open(pushed.number, pushed.code)).read();
    expect(seen).toMatchObject({
      channel: 'office',
      filedAt: '2026-11-20T06:00:00.000Z',
      situation: 'home-renovation',
    });
  });

  it('brings it once under one key', async () => {
    const body = { service: 'heating', channel: 'portal' };
    const key = { 'idempotency-key': 'application-0000-0001' };
    const first = json<PushedCase>(await push(body, app.keys.live, key));
    const second = await push(body, app.keys.live, key);
    expect(json<PushedCase>(second)).toEqual(first);
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect((await push({ ...body, channel: 'phone' }, app.keys.live, key)).json()).toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  it.each([
    ['/service', { service: 'nothing', channel: 'portal' }],
    ['/filedAt', { service: 'heating', channel: 'portal', filedAt: '2026-11-24T00:00:00Z' }],
  ])('is told what is wrong with %s', async (pointer, body) => {
    expect((await push(body)).json()).toMatchObject({
      code: 'invalid-field',
      errors: [{ pointer }],
    });
  });

  it('takes a case from one end to the other in the codes of ЕПГУ', async () => {
    const { number } = json<PushedCase>(await push({ service: 'replanning', channel: 'portal' }));
    const states = [];
    for (const code of [1, 1, 2, 6, 14, 35, 3])
      states.push(json<PushedState>(await epgu(number, code)).state);
    expect(states).toEqual([
      'registered',
      'registered',
      'registered',
      'in-progress',
      'in-progress',
      'in-progress',
      'granted',
    ]);
  });

  it.each([5, 22, 24, 30, 4])(
    'A18: cannot stop an application by the code %i alone',
    async (code) => {
      const { number } = json<PushedCase>(await push({ service: 'replanning', channel: 'portal' }));
      await epgu(number, 1);
      expect((await epgu(number, code)).json()).toMatchObject({
        code: 'promise-incomplete',
        parameters: { missing: ['/reasons', '/exhaustive', '/resume', '/appeal'] },
      });
      const { type: _, kind: __, ...stop } = sample.stop('terminated', '2026-12-07');
      expect(json<PushedState>(await epgu(number, code, { stop })).state).toMatch(
        /terminated|refused/,
      );
    },
  );

  it('is told of a code that nobody knows', async () => {
    const { number } = json<PushedCase>(await push({ service: 'replanning', channel: 'portal' }));
    expect((await epgu(number, 999)).json()).toMatchObject({ errors: [{ pointer: '/statusId' }] });
  });

  it('may say for which version a command was thought out', async () => {
    const { number } = json<PushedCase>(await push({ service: 'replanning', channel: 'portal' }));
    const register = (version: number) =>
      app.asSystem(`/cases/${number}/commands`, { type: 'register' }, app.keys.live, {
        'if-match': `"${version}"`,
      });
    expect((await register(7)).json()).toMatchObject({ code: 'version-changed' });
    expect(json(await register(1))).toMatchObject({ version: 2, state: 'registered' });
  });

  it('gives the client documents along with the decision', async () => {
    const { number, client } = await app.application();
    await app.command(number, { type: 'register' });
    const { upload } = await app.upload('решение.txt', 'Согласовано');
    const key = { 'idempotency-key': 'a-decision-sent-twice' };
    const decide = () =>
      app.asSystem(
        `/cases/${number}/commands`,
        { ...sample.grant, files: [upload] },
        app.keys.live,
        key,
      );
    const first = json(await decide());
    expect(json(await decide())).toEqual(first);
    const { documents } = await client.read();
    expect(documents).toMatchObject([{ name: 'решение.txt', from: 'agency' }]);
    expect((await client.get(`/documents/${documents[0]?.id}`)).body).toBe('Согласовано');
  });
});

describe('keys keep apart', () => {
  it('test and live cases', async () => {
    const test = json<PushedCase>(
      await push({ service: 'heating', channel: 'portal' }, app.keys.test),
    );
    const live = json<PushedCase>(await push({ service: 'heating', channel: 'portal' }));
    expect(test.test).toBe(true);
    expect((await epgu(test.number, 1, {}, app.keys.live)).statusCode).toBe(404);
    expect((await epgu(live.number, 1, {}, app.keys.test)).statusCode).toBe(404);
    expect((await epgu(test.number, 1, {}, app.keys.test)).statusCode).toBe(200);
  });

  it('agencies', async () => {
    const { number } = json<PushedCase>(await push({ service: 'heating', channel: 'portal' }));
    expect((await epgu(number, 1, {}, app.keys.other)).statusCode).toBe(401);
    const there = await app.ask('POST', url(`/integration/cases/${number}/commands`, otherAgency), {
      body: { type: 'register' },
      headers: { authorization: `Bearer ${app.keys.other}` },
    });
    expect(there.statusCode).toBe(404);
    expect(agency).not.toBe(otherAgency);
  });
});
