import serveFiles from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildPages, siteFolder, type SiteFacts } from './site.pages.js';

/** Where the build put the agency's own widget. */
const builtFolder = new URL('../../../dist/demo-site/', import.meta.url);

/**
 * The policy of a strict host: nothing but its own files and the service, no inline style or script,
 * and a name for every Trusted Types policy – of the host's own Lit, and of the one in Zabota.
 */
export const sitePolicy = (service: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${service}`,
    "style-src 'self'",
    "img-src 'self'",
    `connect-src ${service}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html zabota-lit-html',
  ].join('; ');

/**
 * The site of the demo agency: another origin that embeds the touchpoints as any agency does
 * (decision 33). It shares nothing with the service but the address of it.
 */
export async function buildDemoSite(facts: SiteFacts): Promise<FastifyInstance> {
  const site = Fastify({ logger: false, forceCloseConnections: true });
  site.addHook('onSend', async (_, reply) => {
    reply.headers({
      'content-security-policy': sitePolicy(facts.service),
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    });
  });
  for (const [address, html] of buildPages(facts)) {
    site.get(address, async (_, reply) => reply.type('text/html; charset=utf-8').send(html));
  }
  await site.register(serveFiles, {
    root: [new URL('assets/', siteFolder), builtFolder]
      .map((folder) => fileURLToPath(folder))
      .filter((folder) => existsSync(folder)),
    prefix: '/assets/',
    index: false,
  });
  return site;
}
