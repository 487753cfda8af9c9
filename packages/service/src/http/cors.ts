import { deviceHeader, headerNames } from '@zabota/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../problems/problem.js';
import type { Tenants } from './tenant.js';
import { addVary } from './vary.js';

export interface CorsOptions {
  readonly tenants: Tenants;
  /** The origin of the service itself, which may always talk to it. */
  readonly originOf: (request: FastifyRequest) => string;
}

const agencyAddress = /^\/v1\/agencies\/([^/?]+)/;

const asked = [
  'accept-language, authorization, content-type, idempotency-key, if-match, if-none-match',
  'last-event-id',
  headerNames.contract,
  headerNames.capability,
  deviceHeader,
  headerNames.upload,
].join(', ');

const shown = `etag, idempotent-replayed, retry-after, ${headerNames.contract}`;

/**
 * A site may talk to the service when the agency lists its exact origin. There
 * is no switch that allows every origin. Files of `/embed/` are public, carry
 * no cookies and are open to all.
 */
export function answerListedOrigins(app: FastifyInstance, options: CorsOptions): void {
  app.addHook('onRequest', (request, reply, done) => {
    const { origin } = request.headers;
    if (request.url.startsWith('/embed/')) {
      reply.header('access-control-allow-origin', '*');
      return done();
    }
    addVary(reply, 'Origin');
    if (origin === undefined || origin === options.originOf(request)) return done();
    const agency = agencyAddress.exec(request.url)?.[1] ?? '';
    if (!options.tenants.find(agency)?.origins.includes(origin)) {
      if (isReading(request) && !agency) return done();
      throw new ProblemError('origin-not-listed');
    }
    reply.headers({
      'access-control-allow-origin': origin,
      'access-control-expose-headers': shown,
    });
    if (!isPreflight(request)) return done();
    answerPreflight(reply);
  });
}

/** Pages outside the API give nothing to a foreign script: the browser keeps the answer from it. */
const isReading = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD';

const isPreflight = ({ method, headers }: FastifyRequest): boolean =>
  method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;

function answerPreflight(reply: FastifyReply): FastifyReply {
  return reply
    .code(204)
    .headers({
      'access-control-allow-methods': 'GET, POST, PUT, DELETE',
      'access-control-allow-headers': asked,
      'access-control-max-age': '7200',
    })
    .send();
}
