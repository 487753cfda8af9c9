import { createChallenge } from '@zabota/contract';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { requireAgency, type Tenants } from '../http/tenant.js';
import type { Challenges } from './challenges.js';

export interface ChallengeRoutesOptions {
  readonly challenges: Challenges;
  readonly tenants: Tenants;
}

/** Gives a device the small sum that a submission has to bring along. */
export const challengeRoutes: FastifyPluginAsyncTypebox<ChallengeRoutesOptions> = async (
  app,
  { challenges, tenants },
) => {
  app.route({
    ...createChallenge,
    handler: async ({ params, body }, reply) => {
      const { id: agency } = requireAgency(tenants, params.agency);
      const challenge = await challenges.make({ agency, action: body.action });
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ challenge: { ...challenge } });
    },
  });
};
