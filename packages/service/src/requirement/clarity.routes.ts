import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { listRequirementClarity } from '@zabota/contract';
import type { Desk } from '../case/desk.js';
import { clarityOf } from './clarity.js';

/** What readers said of the texts, counted, for whoever writes them. */
export const clarityRoutes: FastifyPluginAsyncTypebox<Desk> = async (app, desk) => {
  const { db } = desk.platform.database;

  app.route({
    ...listRequirementClarity,
    handler: async ({ params, query, language }, reply) => {
      const sight = desk.sight(params.agency, language);
      reply.header('cache-control', 'no-store');
      return clarityOf(db, sight, query);
    },
  });
};
