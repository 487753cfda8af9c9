import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../testing/test-app.js';

const folder = await mkdtemp(path.join(tmpdir(), 'zabota-embed-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const script = 'export const touchpoint = "tracker";\n';
const tracker = 'B0uLp-4C/ru/tracker.js';
await mkdir(path.join(folder, path.dirname(tracker)), { recursive: true });
for (const name of ['zabota.js', tracker]) {
  await writeFile(path.join(folder, name), script);
  await writeFile(path.join(folder, `${name}.br`), brotliCompressSync(script));
}

describe('scripts of the touchpoints', async () => {
  const { app } = await buildTestApp({ environment: { ZABOTA_EMBED: folder } });
  const load = (name: string, headers = {}) =>
    app.inject({ url: `/embed/${name}`, headers: { 'accept-encoding': 'br', ...headers } });

  it('are open to every site and carry no cookie', async () => {
    const { statusCode, headers } = await load('zabota.js', { origin: 'https://any.example' });
    expect(statusCode).toBe(200);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['content-type']).toMatch(/javascript/);
  });

  it('come compressed beforehand to those who can read it, and plain to others', async () => {
    const small = await load('zabota.js');
    expect(small.headers['content-encoding']).toBe('br');
    expect(small.headers['vary']).toMatch(/accept-encoding/i);
    expect((await load('zabota.js', { 'accept-encoding': 'identity' })).body).toBe(script);
  });

  it('stay with the browser for good when their address says which build they are of', async () => {
    expect((await load(tracker)).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    expect((await load('zabota.js')).headers['cache-control']).toBe('public, max-age=300');
  });

  it('are not remembered as absent: a build may come back', async () => {
    const { statusCode, headers } = await load('aaaaaaaa/ru/tracker.js');
    expect(statusCode).toBe(404);
    expect(headers['cache-control'] ?? '').not.toMatch(/max-age=[1-9]|immutable/);
  });

  it('are all there is: no list, no file beside the folder', async () => {
    for (const name of [
      '',
      '../package.json',
      '..%2fpackage.json',
      '.env',
      'nothing.js',
      'for/a/zabota-b/ru.js',
    ])
      expect((await load(name)).statusCode, name).toBe(404);
  });
});
