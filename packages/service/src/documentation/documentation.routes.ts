import { createRequire } from 'node:module';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyPluginAsync } from 'fastify';
import { apiStyles } from './api.styles.js';

const document = createRequire(import.meta.url)('@zabota/contract/openapi.json') as Record<
  string,
  unknown
>;

/** The reader draws its small pictures as data and colours its examples inline. */
const policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/** The contract as OpenAPI, and pages to read it that need nothing from outside. */
export const documentationRoutes: FastifyPluginAsync = async (app) => {
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, access: 'anyone' };
  });

  app.get('/openapi.json', async (_, reply) =>
    reply.header('cache-control', 'no-cache').type('application/json').send(document),
  );

  await app.register(swagger, {
    mode: 'static',
    specification: { document: document as never },
  });
  await app.register(swaggerUi, {
    routePrefix: '/docs/api',
    staticCSP: policy,
    theme: { title: 'Zabota API', css: [{ filename: 'phone.css', content: apiStyles }] },
    uiConfig: {
      layout: 'BaseLayout',
      deepLinking: true,
      validatorUrl: null,
      supportedSubmitMethods: [],
    },
  });
};
