import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../config/setting.js';
import { buildTestApp } from '../testing/test-app.js';
import { demoOf } from './demo.js';

describe('the demo in production', async () => {
  const production = {
    ZABOTA_MODE: 'production',
    OIDC_ISSUER: 'https://login.example',
    OIDC_CLIENT_ID: 'zabota',
  };
  const { app } = await buildTestApp({ environment: production });

  it('serves none of its pages, keys or switches', async () => {
    for (const url of ['/', '/demo/agency', '/demo/outbox', '/demo/files/agency.js'])
      expect([url, (await app.inject(url)).statusCode]).toEqual([url, 404]);
    for (const url of ['/demo/keys', '/demo/start-afresh'])
      expect([url, (await app.inject({ method: 'POST', url })).statusCode]).toEqual([url, 404]);
  });

  it('refuses to start', () => {
    expect(() => demoOf(app.platform)).toThrow(ConfigurationError);
  });
});

describe('the demo on a machine that others can reach', async () => {
  const { app } = await buildTestApp();

  it('gives keys and starts afresh for this machine alone', async () => {
    for (const url of ['/demo/keys', '/demo/start-afresh']) {
      const answer = await app.inject({ method: 'POST', url, remoteAddress: '192.0.2.7' });
      expect([url, answer.statusCode >= 400]).toEqual([url, true]);
    }
  });

  it('does neither for a page of somebody else', async () => {
    const headers = { origin: 'https://elsewhere.example' };
    const answer = await app.inject({ method: 'POST', url: '/demo/start-afresh', headers });
    expect(answer.statusCode).toBe(403);
  });
});
