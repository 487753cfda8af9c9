import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import type { Desk } from '../case/desk.js';
import { standaloneRoutes } from './standalone.routes.js';

export interface EmbedRoutesOptions {
  /** Where the built scripts lie; without it nothing is served under /embed/. */
  readonly embedFolder: string | undefined;
  readonly desk: Desk;
}

/**
 * The scripts of the touchpoints: public, without cookies, open to every origin, compressed
 * beforehand. What lies in a folder belongs to one build and never changes; what lies beside the
 * folders names the build, and is asked for again.
 */
export const embedRoutes: FastifyPluginAsync<EmbedRoutesOptions> = async (
  app,
  { embedFolder, desk },
) => {
  if (!embedFolder) return;
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, access: 'anyone', rateLimit: false };
  });
  app.addHook('onRequest', async (_, reply) => {
    reply.header('cross-origin-resource-policy', 'cross-origin');
  });
  const root = path.resolve(embedFolder);
  await app.register(fastifyStatic, {
    root,
    prefix: '/embed/',
    preCompressed: true,
    index: false,
    cacheControl: false,
    setHeaders: (reply, file) => {
      reply.setHeader('vary', 'Accept-Encoding');
      reply.setHeader(
        'cache-control',
        path.dirname(file) === root ? 'public, max-age=300' : 'public, max-age=31536000, immutable',
      );
    },
  });
  await app.register(standaloneRoutes, { embedFolder: root, desk });
};
