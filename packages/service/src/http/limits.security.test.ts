import { describe, expect, it } from 'vitest';
import { headerNames } from '@zabota/contract';
import { makeId } from '../database/id.js';
import type { Clock } from '../clock.js';
import type { KeyRing } from '../crypto/key-ring.js';
import { writeCapability } from '../crypto/capability.js';
import { buildTestApp, testSite } from '../testing/test-app.js';

const url = '/pages.css';

const capabilityOf = (ring: KeyRing, clock: Clock) =>
  writeCapability(ring, {
    opens: 'case',
    agency: 'inspection',
    id: makeId(),
    generation: 1,
    expiresAt: new Date(clock.now().getTime() + 60_000),
  });

describe('too many requests', async () => {
  const { app, ring, clock } = await buildTestApp({
    environment: { ZABOTA_REQUESTS_PER_MINUTE: '3' },
  });
  const ask = (remoteAddress: string, headers = {}) => app.inject({ url, remoteAddress, headers });

  it('of one address are held back, with the time to wait; others are not', async () => {
    for (let turn = 0; turn < 3; turn += 1) expect((await ask('10.0.0.1')).statusCode).toBe(200);
    const held = await ask('10.0.0.1');
    expect(held.json()).toMatchObject({ code: 'too-many-requests', status: 429 });
    expect(Number(held.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ask('10.0.0.2')).statusCode).toBe(200);
  });

  it('are explained to the listed site too, so that it can wait', async () => {
    const answer = await app.inject({
      url: '/v1/agencies/inspection',
      remoteAddress: '10.0.0.1',
      headers: { origin: testSite },
    });
    expect(answer.statusCode).toBe(429);
    expect(answer.headers['access-control-allow-origin']).toBe(testSite);
    expect(answer.headers['access-control-expose-headers']).toContain('retry-after');
  });

  it('cannot be hidden behind a made-up X-Forwarded-For', async () => {
    const spoofed = (turn: number) => ask('10.0.0.3', { 'x-forwarded-for': `192.0.2.${turn}` });
    const statuses = [];
    for (let turn = 0; turn < 5; turn += 1) statuses.push((await spoofed(turn)).statusCode);
    expect(statuses.slice(3)).toEqual([429, 429]);
  });

  it('cannot be hidden behind made-up capabilities, while a real one has a count of its own', async () => {
    const ask = (token: string) =>
      app.inject({ url, remoteAddress: '10.0.0.4', headers: { [headerNames.capability]: token } });
    const statuses = [];
    for (let turn = 0; turn < 5; turn += 1) statuses.push((await ask(`zc_k1.${turn}`)).statusCode);
    expect(statuses.slice(3)).toEqual([429, 429]);
    expect((await ask(capabilityOf(ring, clock))).statusCode).toBe(200);
  });

  it('never keep probes and metrics from an operator', async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      expect((await app.inject('/health/live')).statusCode).toBe(200);
      expect((await app.inject('/metrics')).statusCode).toBe(200);
    }
  });
});

describe('behind a listed proxy', async () => {
  const { app } = await buildTestApp({
    environment: { ZABOTA_REQUESTS_PER_MINUTE: '1', ZABOTA_TRUST_PROXY: '10.0.0.9' },
  });
  const through = (proxy: string, client: string) =>
    app.inject({ url, remoteAddress: proxy, headers: { 'x-forwarded-for': client } });

  it('clients are told apart, and only there', async () => {
    expect((await through('10.0.0.9', '192.0.2.1')).statusCode).toBe(200);
    expect((await through('10.0.0.9', '192.0.2.2')).statusCode).toBe(200);
    expect((await through('10.0.0.9', '192.0.2.1')).statusCode).toBe(429);
    expect((await through('10.0.0.8', '192.0.2.3')).statusCode).toBe(200);
    expect((await through('10.0.0.8', '192.0.2.4')).statusCode).toBe(429);
  });
});

describe('/metrics', async () => {
  it('are for this machine, or for whoever holds the token', async () => {
    const { app } = await buildTestApp();
    expect((await app.inject({ url: '/metrics', remoteAddress: '10.0.0.1' })).statusCode).toBe(404);
    const guarded = await buildTestApp({ environment: { ZABOTA_METRICS_TOKEN: 'k7-long-random' } });
    const ask = (token?: string) =>
      guarded.app.inject({
        url: '/metrics',
        headers: token ? { authorization: `Bearer ${token}` } : {},
      });
    expect((await ask()).statusCode).toBe(404);
    expect((await ask('guess')).statusCode).toBe(404);
    expect((await ask('k7-long-random')).body).toContain('zabota_request_seconds');
  });
});

describe('the log', async () => {
  const { app, ring, clock, logLines } = await buildTestApp({
    environment: { ZABOTA_LOG: 'debug' },
  });

  it('holds no address, token, query or body: only what was asked of which route', async () => {
    const canary = 'Канарейкина';
    const token = capabilityOf(ring, clock);
    await app.inject({
      method: 'POST',
      url: `/v1/agencies/inspection/uploads?code=K7QF-93XW&name=${encodeURIComponent(canary)}`,
      remoteAddress: '203.0.113.7',
      payload: { name: `${canary}.pdf`, size: 1, extra: canary },
      headers: {
        [headerNames.capability]: token,
        cookie: `a=${canary.length}`,
        'user-agent': 'canary/1',
      },
    });
    await app.inject({ url: `/nowhere/${encodeURIComponent(canary)}` });
    const log = decodeURIComponent(logLines.join(''));
    expect(log).toContain('/v1/agencies/:agency/uploads');
    for (const secret of [canary, 'K7QF', token, '203.0.113.7', 'canary/1', 'nowhere'])
      expect(log).not.toContain(secret);
  });
});
