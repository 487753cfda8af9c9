import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { agency, buildCaseApp } from '../case/testing/case-app.js';

const folder = await mkdtemp(path.join(tmpdir(), 'zabota-whole-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const script = 'export const touchpoint = "tracker";\n';
const chunk = 'B0uLp-4C/ru/tracker.js';
const whole = 'B0uLp-4C/standalone/zabota-complaint';
await mkdir(path.join(folder, whole, 'ru'), { recursive: true });
await mkdir(path.join(folder, path.dirname(chunk)), { recursive: true });
await writeFile(path.join(folder, chunk), script);
const standalone = { 'zabota-complaint': 'complaint-form', 'zabota-tracker': 'cases/' };
const manifest = { build: 'B0uLp-4C', standalone };
await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
await writeFile(path.join(folder, whole, 'ru.js'), '// first\nexport const told = ZABOTA_TOLD;\n');
const tracker = path.join(folder, 'B0uLp-4C/standalone/zabota-tracker');
await mkdir(tracker);
await writeFile(path.join(tracker, 'en.js'), 'ZABOTA_TOLD');
await writeFile(
  path.join(folder, whole, 'ru/core.js'),
  'export { core_a as a } from "../../ru.js";',
);

describe('a touchpoint whole in one file', async () => {
  const { app } = await buildCaseApp({ environment: { ZABOTA_EMBED: folder } });
  const ask = (url: string, headers = {}) => app.inject({ url, headers });
  const address = `/embed/for/${agency}/zabota-complaint/ru.js`;

  it('A54: carries the answer that the service gives to everybody', async () => {
    const { statusCode, body, headers } = await ask(address, { origin: 'https://any.example' });
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toMatch(/javascript/);
    expect(headers['access-control-allow-origin']).toBe('*');
    const [first, json] = body.split(/\nexport const told = \(|\);\n/);
    expect(first).toBe('// first');
    const path = `/v1/agencies/${agency}/complaint-form`;
    const answer: unknown = (await ask(path, { 'accept-language': 'ru' })).json();
    const told = { tag: 'zabota-complaint', agency, language: 'ru', first: { path, answer } };
    expect(JSON.parse(json ?? '')).toEqual(told);
  });

  it('A25: carries no answer where the page has a question of its own, as about a case', async () => {
    const { body } = await ask(`/embed/for/${agency}/zabota-tracker/en.js`);
    expect(body).toBe(`({"tag":"zabota-tracker","agency":"${agency}","language":"en"})`);
  });

  it('is compressed, and sent again only when something in it has changed', async () => {
    const { headers, rawPayload } = await ask(address, { 'accept-encoding': 'gzip, br' });
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, no-cache',
    });
    const plain = await ask(address);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(brotliDecompressSync(rawPayload).toString()).toBe(plain.body);
    const again = await ask(address, { 'if-none-match': headers['etag'] });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect((await ask(address, { 'if-none-match': '"another"' })).statusCode).toBe(200);
  });

  it('has the later files of its build, and its own in the place of two', async () => {
    const later = await ask(`/embed/for/${agency}/zabota-complaint/${chunk}`);
    expect(later.body).toBe(script);
    expect(later.headers['cache-control']).toMatch(/immutable/);
    const core = await ask(`/embed/for/${agency}/zabota-complaint/B0uLp-4C/ru/core.js`);
    expect(core.body).toContain('core_a as a');
  });

  it('is that of the build which lies there now', async () => {
    const next = path.join(folder, 'next/standalone/zabota-complaint');
    await mkdir(next, { recursive: true });
    await writeFile(path.join(next, 'ru.js'), 'export const next = ZABOTA_TOLD;');
    const before = await ask(address);
    const file = path.join(folder, 'manifest.json');
    await writeFile(file, JSON.stringify({ ...manifest, build: 'next' }));
    await utimes(file, 1, 1);
    const after = await ask(address, { 'if-none-match': before.headers['etag'] });
    expect([after.statusCode, after.body.slice(0, 17)]).toEqual([200, 'export const next']);
  });

  it('is there for no other agency, touchpoint, language or folder', async () => {
    for (const wrong of [
      '/embed/for/nobody/zabota-complaint/ru.js',
      '/embed/for/nobody/zabota-tracker/en.js',
      `/embed/for/${agency}/zabota-feedback/ru.js`,
      `/embed/for/${agency}/constructor/ru.js`,
      `/embed/for/${agency}/zabota-complaint/fr.js`,
      `/embed/for/${agency}/zabota-complaint/..%2f..%2f/ru/core.js`,
      `/embed/for/${agency}/zabota-complaint/B0uLp-4C/ru/..%2f..%2fmanifest.json`,
    ])
      expect((await ask(wrong)).statusCode, wrong).toBe(404);
  });
});
