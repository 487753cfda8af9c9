import rateLimit from '@fastify/rate-limit';
import { headerNames } from '@zabota/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sha256 } from '../crypto/secrets.js';
import { comeBackIn } from '../problems/problem.js';

/**
 * Holds back whoever asks too much: by capability where there is one, else by
 * address. An office may share one address, so the limit is wide; what must be
 * narrow (wrong codes, proof of work) has counters of its own.
 */
export async function limitRates(app: FastifyInstance, perMinute: number): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    max: perMinute,
    timeWindow: 60_000,
    cache: 20_000,
    hook: 'onRequest',
    keyGenerator,
    addHeaders: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
      'retry-after': false,
    },
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
    errorResponseBuilder: (_, { ttl }) => comeBackIn('too-many-requests', Math.ceil(ttl / 1000)),
  });
}

function keyGenerator({ headers, ip }: FastifyRequest): string {
  const capability = headers[headerNames.capability];
  return typeof capability === 'string' ? sha256(capability).toString('base64url') : ip;
}
