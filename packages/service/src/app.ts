import cookie from '@fastify/cookie';
import { headerNames, contractVersion, limits } from '@zabota/contract';
import Fastify, { type FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';
import { guardEveryRoute } from './access/access.hook.js';
import type { Dependencies } from './dependencies.js';
import { healthRoutes } from './health/health.routes.js';
import { answerListedOrigins } from './http/cors.js';
import { takeOnlyJson } from './http/json.parser.js';
import { knowLanguage } from './http/language.js';
import { guardPages } from './http/security-headers.js';
import { refuseUnreadableText } from './http/text.rule.js';
import { validateStrictly } from './http/validator.js';
import { buildPlatform } from './platform.js';
import { answerProblem, handleProblems } from './problems/problem.handler.js';

/**
 * The service, ready to listen or to be asked by a test.
 *
 * Reads as a table of contents: first what holds for every request, then one
 * line for each thing that is served.
 */
export async function buildApp(dependencies: Dependencies): Promise<FastifyInstance> {
  const { config, tenants } = dependencies;
  const app = Fastify({
    loggerInstance: dependencies.log,
    disableRequestLogging: config.logLevel !== 'debug',
    genReqId: () => randomUUID(),
    bodyLimit: limits.jsonSize,
    trustProxy: config.trustedProxies.length > 0 && [...config.trustedProxies],
    requestTimeout: 60_000,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => void answerProblem(error, request, reply),
  }) as unknown as FastifyInstance;
  const platform = buildPlatform(dependencies);

  handleProblems(app);
  takeOnlyJson(app);
  validateStrictly(app);
  refuseUnreadableText(app);
  knowLanguage(app);
  await guardPages(app, config.publicUrl.startsWith('https:'));
  await app.register(cookie);
  answerListedOrigins(app, { tenants, ownOrigin: platform.ownOrigin });
  guardEveryRoute(app, platform.identify);
  app.addHook('onSend', async (_, reply) => {
    reply.header(headerNames.contract, contractVersion);
  });

  await app.register(healthRoutes, platform);

  return app;
}
