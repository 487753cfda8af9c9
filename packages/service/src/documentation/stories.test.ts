import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Fastify from 'fastify';
import { afterAll, describe, expect, it } from 'vitest';
import type { Language } from '../messages/messages.js';
import { storiesRoutes } from './stories.routes.js';

const built = await mkdtemp(path.join(tmpdir(), 'zabota-stories-'));
afterAll(() => rm(built, { recursive: true, force: true }));
await writeFile(path.join(built, 'index.html'), '<script>let own;</script>');
await writeFile(path.join(built, 'iframe.html'), '<script type="module" src="a.js"></script>');
await writeFile(path.join(built, 'a.js'), 'export {};');

async function served(folder: string, language: Language = 'ru') {
  const app = Fastify();
  app.addHook('onRequest', async (request) => {
    request.language = language;
  });
  await app.register(storiesRoutes, { folder });
  return (url: string) => app.inject({ url });
}

describe('A108: the stories, beside the service', () => {
  it('are served where they were built, and load nothing from elsewhere', async () => {
    const get = await served(built);
    expect((await get('/stories')).headers.location).toBe('/stories/');
    const { body, headers } = await get('/stories/');
    expect(body).toContain('let own');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    // The sum of "let own;": the page's own script may run, another may not.
    expect(policy).toContain("'sha256-fyRfWIMmZU68Qo1SKuRPneNpeMLEtW1VkRHdqbCq6+o='");
    expect(policy).not.toMatch(/https?:|script-src[^;]*'unsafe/);
    expect((await get('/stories/a.js')).headers['content-type']).toMatch(/javascript/);
    expect((await get('/stories/../package.json')).statusCode).toBe(404);
  });

  it.each([
    ['ru', 'Истории здесь не собраны'],
    ['en', 'The stories were not built here'],
  ] as const)(
    'say in words (%s) how to build them where they were not',
    async (language, words) => {
      const get = await served(path.join(built, 'nothing'), language);
      const { statusCode, body } = await get('/stories');
      expect(statusCode).toBe(404);
      expect(body).toContain(words);
      expect(body).toContain('npm run stories:build');
    },
  );
});
