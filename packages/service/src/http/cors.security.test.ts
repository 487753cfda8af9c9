import { describe, expect, it } from 'vitest';
import { buildTestApp, testSite } from '../testing/test-app.js';

const url = '/v1/agencies/inspection/challenges';
const payload = { action: 'complaint' };

describe('origins', async () => {
  const { app } = await buildTestApp();
  const post = (origin?: string) =>
    app.inject({ method: 'POST', url, payload, headers: origin === undefined ? {} : { origin } });

  it('lets the listed site in, by its exact origin', async () => {
    const answer = await post(testSite);
    expect(answer.statusCode).toBe(201);
    expect(answer.headers['access-control-allow-origin']).toBe(testSite);
    expect(answer.headers['vary']).toContain('Origin');
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
  });

  it.each([
    'https://inspection.example.evil.example',
    'https://inspection.example:8443',
    'http://inspection.example',
    'https://INSPECTION.example',
    'https://inspection.example.',
    'https://other.example',
    'null',
    '',
    '*',
  ])('keeps %j out', async (origin) => {
    const answer = await post(origin);
    expect(answer.json()).toMatchObject({ code: 'origin-not-listed', status: 403 });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(answer.headers['vary']).toContain('Origin');
  });

  it('asks nothing of programs, which send no origin', async () => {
    expect((await post()).statusCode).toBe(201);
  });

  it('tells the browser of a listed site what it may send', async () => {
    const preflight = (origin: string) =>
      app.inject({
        method: 'OPTIONS',
        url,
        headers: { origin, 'access-control-request-method': 'POST' },
      });
    const answer = await preflight(testSite);
    expect(answer.statusCode).toBe(204);
    expect(answer.headers['access-control-allow-headers']).toContain('idempotency-key');
    expect(answer.headers['access-control-allow-headers']).toContain('zabota-capability');
    expect((await preflight('https://evil.example')).statusCode).toBe(403);
  });

  it('gives a problem to the listed site in a way that its script can read', async () => {
    const answer = await app.inject({
      method: 'POST',
      url,
      payload: {},
      headers: { origin: testSite },
    });
    expect(answer.json()).toMatchObject({ code: 'invalid-field' });
    expect(answer.headers['access-control-allow-origin']).toBe(testSite);
    expect(answer.headers['vary']).toBe('Origin, Accept-Language');
  });
});
