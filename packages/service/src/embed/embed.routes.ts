import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';

export interface EmbedRoutesOptions {
  /** Where the built scripts lie; without it nothing is served under /embed/. */
  readonly embedFolder: string | undefined;
}

/** A name with a hash in it never changes its content. */
const hashed = /[.-][A-Za-z0-9_-]{8,}\.(js|css|json|woff2)(\.br|\.gz)?$/;

/** The scripts of the touchpoints: public, without cookies, open to every origin, compressed beforehand. */
export const embedRoutes: FastifyPluginAsync<EmbedRoutesOptions> = async (app, { embedFolder }) => {
  if (!embedFolder) return;
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, access: 'anyone', rateLimit: false };
  });
  app.addHook('onRequest', async (_, reply) => {
    reply.header('cross-origin-resource-policy', 'cross-origin');
  });
  await app.register(fastifyStatic, {
    root: embedFolder,
    prefix: '/embed/',
    preCompressed: true,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.setHeader('vary', 'Accept-Encoding');
      reply.setHeader(
        'cache-control',
        hashed.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
      );
    },
  });
};
