import rateLimit from '@fastify/rate-limit';
import { headerNames } from '@zabota/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.js';
import { readCapability } from '../crypto/capability.js';
import type { KeyRing } from '../crypto/key-ring.js';
import { comeBackIn } from '../problems/problem.js';

export interface RateOptions {
  readonly perMinute: number;
  readonly ring: KeyRing;
  readonly clock: Clock;
}

/**
 * Holds back whoever asks too much: by capability where there is one, else by
 * address. An office may share one address, so the limit is wide; what must be
 * narrow (wrong codes, proof of work) has counters of its own.
 */
export async function limitRates(
  app: FastifyInstance,
  { perMinute, ring, clock }: RateOptions,
): Promise<void> {
  await app.register(rateLimit, { global: false, cache: 20_000 });
  const count = app.createRateLimit({
    max: perMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => keyOf(request, ring, clock.now()),
  });
  // A hook of our own, not of each route: it comes before anybody is looked up in the database.
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.rateLimit === false) return;
    const limit = await count(request);
    if (!limit.isAllowed && limit.isExceeded)
      throw comeBackIn('too-many-requests', limit.ttlInSeconds);
  });
}

/** Only a capability that holds has a count of its own: a made-up one would be a way around the address. */
function keyOf({ headers, ip }: FastifyRequest, ring: KeyRing, now: Date): string {
  const token = headers[headerNames.capability];
  const read = typeof token === 'string' ? readCapability(ring, token, now) : undefined;
  return read?.state === 'open' ? read.capability.id : ip;
}
