import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import { html, sendPage } from '../http/page.js';
import { guideWords } from './guide.words.js';

export interface StoriesRoutesOptions {
  /** Where `npm run stories:build` writes the stories of this release. */
  readonly folder?: string;
}

const place = fileURLToPath(new URL('../../dist/stories/', import.meta.url));
const pages = ['index.html', 'iframe.html'];

/** Storybook with every state of every touchpoint; a sentence how to build it where it was not. */
export const storiesRoutes: FastifyPluginAsync<StoriesRoutesOptions> = async (
  app,
  { folder = place },
) => {
  app.addHook('onRoute', (route) => {
    // A story is several dozen small files: no person could read them one a second.
    route.config = { ...route.config, access: 'anyone', rateLimit: false };
  });
  if (!pages.every((page) => existsSync(path.join(folder, page)))) {
    app.get('/stories', ({ language }, reply) => {
      const { stories } = guideWords(language);
      return sendPage(
        reply.status(404),
        language,
        stories.title,
        html`<h1>${stories.title}</h1>
          <p>${stories.notBuilt}</p>
          <pre><code>npm run stories:build</code></pre>`,
      );
    });
    return;
  }
  const policy = policyOf(pages.map((page) => readFileSync(path.join(folder, page), 'utf8')));
  app.addHook('onRequest', async (_, reply) => {
    reply.header('content-security-policy', policy);
  });
  app.get('/stories', (_, reply) => reply.redirect('/stories/'));
  await app.register(fastifyStatic, { root: folder, prefix: '/stories/', decorateReply: false });
};

/** Nothing from elsewhere: scripts are files or the ones written into the pages, known by their sum. */
function policyOf(documents: readonly string[]): string {
  const inline = documents
    .flatMap((text) => [...text.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)])
    .map(([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return [
    "default-src 'none'",
    `script-src 'self' ${inline.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self' blob:",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
}
