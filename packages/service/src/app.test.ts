import { createRequire } from 'node:module';
import { operations, paths, type OperationId } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import { buildTestApp } from './testing/test-app.js';

const document = createRequire(import.meta.url)('@zabota/contract/openapi.json') as {
  paths: Record<string, Record<string, { operationId?: string }>>;
};

describe('the service', async () => {
  const { app } = await buildTestApp();

  it.each(Object.keys(operations) as OperationId[])('serves %s where the contract says', (id) => {
    expect(app.hasRoute({ method: paths[id].method, url: paths[id].url })).toBe(true);
  });

  it('publishes the very document that the contract commits', async () => {
    expect((await app.inject('/openapi.json')).json()).toEqual(document);
    const published = Object.values(document.paths)
      .flatMap((methods) => Object.values(methods))
      .flatMap(({ operationId }) => operationId ?? []);
    expect(published.sort()).toEqual(Object.keys(operations).sort());
  });

  it('names the contract it speaks in every answer, refusals included', async () => {
    for (const url of ['/health/live', '/nowhere'])
      expect((await app.inject(url)).headers['zabota-contract']).toBe('1.0');
  });

  it('has an icon for every page, also where a browser looks without being told', async () => {
    for (const url of ['/icon.svg', '/favicon.ico']) {
      const { statusCode, headers, body } = await app.inject(url);
      expect(statusCode, url).toBe(200);
      expect(headers['content-type']).toBe('image/svg+xml');
      expect(body).toMatch(/^<svg/);
    }
    for (const url of ['/problems/not-found', '/docs/ru/start'])
      expect((await app.inject(url)).body, url).toContain('<link rel="icon" href="/icon.svg" />');
  });

  it('lets its pages load nothing from elsewhere and be framed by nobody', async () => {
    for (const url of ['/problems/not-found', '/docs/api/', '/nowhere']) {
      const policy = String((await app.inject(url)).headers['content-security-policy']);
      expect(policy, url).not.toMatch(/https?:\/\/|\*|'unsafe-eval'/);
    }
    const { headers } = await app.inject('/problems/not-found');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('A06: gives those who read the contract on a phone a sheet of its own', async () => {
    const [, href] = /<link[^>]+href="([^"]*phone\.css)"/.exec(
      (await app.inject('/docs/api/')).body,
    )!;
    const { pathname } = new URL(href!, 'http://here/docs/api/');
    const sheet = await app.inject(pathname);
    expect(sheet.headers['content-type']).toContain('text/css');
    expect(sheet.body).toContain('@media (max-width: 40em)');
  });

  it('lets nobody frame, guess at or run the data that it gives', async () => {
    const { headers } = await app.inject('/v1/nowhere');
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
    });
  });
});
