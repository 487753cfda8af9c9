import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

/** Pages of the service load nothing but their own files, and nobody frames them or its data. */
export function guardAnswers(app: FastifyInstance, isHttps: boolean): void {
  const hsts = isHttps && { maxAge: 31_536_000 };
  const ofPages = headersBy(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          formAction: ["'self'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
      referrerPolicy: { policy: 'no-referrer' },
      hsts,
    }),
  );
  // Data runs nothing and leads nowhere: what steers pages would be half of a short answer.
  const ofData = headersBy(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      },
      crossOriginOpenerPolicy: false,
      originAgentCluster: false,
      referrerPolicy: false,
      xDnsPrefetchControl: false,
      xDownloadOptions: false,
      xPermittedCrossDomainPolicies: false,
      xXssProtection: false,
      hsts,
    }),
  );
  app.addHook('onRequest', ({ url }, reply, done) => {
    reply.headers(url.startsWith('/v1/') ? ofData : ofPages);
    done();
  });
}

/** They are the same for every answer and are therefore asked for once: it took a twelfth of a read. */
function headersBy(protect: ReturnType<typeof helmet>): Readonly<Record<string, string>> {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  protect(request, response, () => undefined);
  return response.getHeaders() as Record<string, string>;
}
