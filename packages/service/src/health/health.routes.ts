import type { FastifyPluginAsync } from 'fastify';
import type { Readiness } from './readiness.js';

export interface HealthRoutesOptions {
  readonly readiness: Readiness;
}

/** Live: the process answers. Ready: it can do its work, so send people here. */
export const healthRoutes: FastifyPluginAsync<HealthRoutesOptions> = async (app, { readiness }) => {
  const config = { access: 'anyone', rateLimit: false } as const;

  app.get('/health/live', { config }, async () => ({ status: 'live' }));

  app.get('/health/ready', { config }, async (_, reply) => {
    const checks = await readiness.check();
    const isReady = Object.values(checks).every(Boolean);
    return reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: isReady ? 'ready' : 'not-ready', checks });
  });
};
