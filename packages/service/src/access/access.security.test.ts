import { headerNames, operations, type OperationId } from '@zabota/contract';
import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { makeId } from '../database/id.js';
import { writeCapability } from '../crypto/capability.js';
import { buildTestApp } from '../testing/test-app.js';
import { guardEveryRoute, ruleOf } from './access.hook.js';
import { accessTable } from './access.table.js';

describe('access', async () => {
  const { app, ring, clock } = await buildTestApp();

  const capability = (opens: 'case' | 'upload', agency = 'inspection', id = makeId()) =>
    writeCapability(ring, {
      opens,
      agency,
      id,
      generation: 1,
      expiresAt: new Date(clock.now().getTime() + 60_000),
    });

  it('names a rule for every operation of the contract and for nothing else', () => {
    expect(Object.keys(accessTable).sort()).toEqual(Object.keys(operations).sort());
  });

  it('keeps the service from starting when a route has no rule', async () => {
    const open = Fastify();
    guardEveryRoute(open, async () => ({}));
    open.get('/forgotten', async () => 'everybody may read this');
    await expect(open.ready()).rejects.toThrow('GET /forgotten has no line in the access table.');
  });

  const guarded = (Object.keys(operations) as OperationId[])
    .map((id) => ({ id, ...operations[id] }))
    .filter(({ schema }) => ruleOf({ schema }) !== 'anyone')
    .map(({ id, method, url }) => ({ id, method, url: fill(url) }))
    .filter(({ method, url }) => app.findRoute({ method, url }) !== null);

  it.each(guarded)('A49: $id lets nobody in without a token', async ({ method, url }) => {
    const answer = await app.inject({ method, url });
    expect(answer.json()).toMatchObject({ code: 'sign-in-needed', status: 401 });
  });

  it.each(guarded)(
    '$id lets nobody in with a token of another kind, agency or installation',
    async ({ method, url }) => {
      const tokens = [
        { [headerNames.capability]: capability('upload') },
        { [headerNames.capability]: capability('case', 'other') },
        { [headerNames.upload]: capability('case') },
        { [headerNames.upload]: capability('upload') },
        { [headerNames.capability]: 'zc_k1.AAAA' },
        { authorization: 'Bearer zk_live_AAAAAAAAAAAAAAAAAAAAAA' },
        { authorization: 'Basic YTpi' },
        { cookie: '__Host-zabota-staff=guess' },
      ];
      for (const headers of tokens) {
        const answer = await app.inject({ method, url, headers: { ...headers } });
        expect([401, 404], JSON.stringify(headers)).toContain(answer.statusCode);
      }
    },
  );

  const open = (Object.keys(operations) as OperationId[])
    .map((id) => ({ id, ...operations[id] }))
    .filter(
      ({ method, schema, url }) =>
        ruleOf({ schema }) === 'anyone' && method === 'GET' && url.includes(':agency'),
    )
    .map(({ id, url }) => ({ id, url: fill(url).replace('/inspection', '/no-such-agency') }));

  it.each(open)('$id refuses an agency that is not there', async ({ url }) => {
    const answer = await app.inject({ url });
    expect(['not-found', 'invalid-field']).toContain(answer.json().code);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('opens an upload to its own token only', async () => {
    const mine = makeId();
    const discard = (id: string, token: string) =>
      app.inject({
        method: 'DELETE',
        url: `/v1/agencies/inspection/uploads/${id}`,
        headers: { [headerNames.upload]: token },
      });
    const token = capability('upload', 'inspection', mine);
    expect((await discard(mine, token)).statusCode).toBe(204);
    expect((await discard(makeId(), token)).statusCode).toBe(401);
  });

  it('says that a token ran out, so that it can be renewed', async () => {
    const id = makeId();
    const token = capability('upload', 'inspection', id);
    clock.advance({ minutes: 2 });
    const answer = await app.inject({
      method: 'DELETE',
      url: `/v1/agencies/inspection/uploads/${id}`,
      headers: { [headerNames.upload]: token },
    });
    expect(answer.json()).toMatchObject({ code: 'access-expired' });
  });
});

const fill = (url: string): string =>
  url
    .replace(':agency', 'inspection')
    .replace(':number', '26-4817-3052')
    .replace(/:(action|document|upload)/, makeId());
