import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import { headerNames, contractVersion, limits } from '@zabota/contract';
import Fastify, { LogController, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { guardEveryRoute } from './access/access.hook.js';
import { staffSessionRoutes } from './access/staff.session.routes.js';
import { challengeRoutes } from './challenge/challenge.routes.js';
import { demoAgency, demoOf } from './demo/demo.js';
import { demoRoutes } from './demo/demo.routes.js';
import { systemsRoutes } from './demo/systems.routes.js';
import type { Dependencies } from './dependencies.js';
import { serveDomain } from './domain.js';
import type { Desk } from './case/desk.js';
import { developmentIssuerRoutes } from './development-issuer/development-issuer.routes.js';
import { documentationRoutes } from './documentation/documentation.routes.js';
import { guideRoutes } from './documentation/guide.routes.js';
import { readLibrary } from './documentation/library.js';
import { storiesRoutes } from './documentation/stories.routes.js';
import { embedRoutes } from './embed/embed.routes.js';
import { healthRoutes } from './health/health.routes.js';
import { serveMetrics } from './health/metrics.js';
import { endConnectionsWhenStopping } from './http/end-connections.js';
import { answerListedOrigins } from './http/cors.js';
import { takeOnlyJson } from './http/json.parser.js';
import { knowLanguage } from './http/language.js';
import { pageStyleRoutes } from './http/pages.routes.js';
import { limitRates } from './http/rate-limit.js';
import { guardAnswers } from './http/security-headers.js';
import { answerBySchema } from './http/serializer.js';
import { refuseUnreadableText } from './http/text.rule.js';
import { validateStrictly } from './http/validator.js';
import { buildPlatform, type Platform } from './platform.js';
import { answerProblem, handleProblems } from './problems/problem.handler.js';
import { problemRoutes } from './problems/problem.routes.js';
import { uploadRoutes } from './upload/upload.routes.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** What stands under the routes: for the parts that live beside requests, such as jobs. */
    platform: Platform;
    /** What the routes about cases share; for the demo and its seeds. */
    desk: Desk;
  }
}

/**
 * The service, ready to listen or to be asked by a test.
 *
 * Reads as a table of contents: first what holds for every request, then one
 * line for each thing that is served.
 */
export async function buildApp(dependencies: Dependencies): Promise<FastifyInstance> {
  const { config } = dependencies;
  const app = createServer(dependencies);
  const platform = buildPlatform(dependencies);

  handleProblems(app);
  takeOnlyJson(app);
  validateStrictly(app);
  answerBySchema(app);
  refuseUnreadableText(app);
  knowLanguage(app);
  nameContract(app);
  endConnectionsWhenStopping(app, platform.readiness);
  guardAnswers(app, config.publicUrl.startsWith('https:'));
  await app.register(cookie);
  answerListedOrigins(app, platform);
  await limitRates(app, { ...dependencies, perMinute: config.requestsPerMinute });
  guardEveryRoute(app, platform.identify);
  serveMetrics(app);

  await app.register(healthRoutes, platform);
  await app.register(pageStyleRoutes);
  await app.register(problemRoutes);
  await app.register(documentationRoutes);
  const live = { agency: demoAgency, isTrial: config.mode !== 'demo' };
  await app.register(guideRoutes, { library: readLibrary(), live });
  await app.register(storiesRoutes);
  await app.register(staffSessionRoutes, platform);
  if (platform.developmentIssuer)
    await app.register(developmentIssuerRoutes, { config, issuer: platform.developmentIssuer });

  await app.register(challengeRoutes, platform);
  await app.register(uploadRoutes, platform);
  const desk = await serveDomain(app, platform);
  app.decorate('desk', desk);
  await app.register(embedRoutes, { embedFolder: config.embedFolder, desk });

  if (config.mode === 'demo') {
    await app.register(demoRoutes, demoOf(platform));
    await app.register(systemsRoutes, { ...demoOf(platform), clock: platform.clock });
  }

  app.decorate('platform', platform);
  return app;
}

/** Fifteen minutes let 20 MB through a slow line; a connection on which nothing moves ends after one. */
const timeouts = { requestTimeout: 900_000, connectionTimeout: 60_000 } as const;

function createServer({ config, log }: Dependencies): FastifyInstance {
  const options: FastifyServerOptions = {
    ...timeouts,
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: config.logLevel !== 'debug' }),
    genReqId: () => randomUUID(),
    bodyLimit: limits.jsonSize,
    trustProxy: config.trustedProxies.length > 0 && [...config.trustedProxies],
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => void answerProblem(error, request, reply),
  };
  return Fastify(options);
}

/** Tells every caller which contract is spoken here. */
function nameContract(app: FastifyInstance): void {
  app.addHook('onSend', (_request, reply, _payload, done) => {
    reply.header(headerNames.contract, contractVersion);
    done();
  });
}
