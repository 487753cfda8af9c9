import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { handOverFeedback, pushHandOverState } from '@zabota/contract';
import type { Desk } from '../case/desk.js';
import { Changes } from '../feedback/changes.js';
import { FeedbackStore } from '../feedback/feedback.store.js';
import { viewStatus } from '../feedback/feedback.view.js';
import { ProblemError } from '../problems/problem.js';
import { HandOvers } from './handovers.js';

/** Passing feedback on to another system, and what comes back from there. */
export const handOverRoutes: FastifyPluginAsyncTypebox<Desk> = async (app, desk) => {
  const feedback = new FeedbackStore(desk);
  const handOvers = new HandOvers(desk, feedback);
  const changes = new Changes(desk.platform.database.db);

  app.route({
    ...handOverFeedback,
    handler: async ({ params, body, ip, language }, reply) => {
      const sight = desk.sight(params.agency, language);
      const row = await feedback.open(params.agency, body.number, body.code, ip);
      await handOvers.agree(row, body.offer, sight);
      reply.header('cache-control', 'no-store');
      const change = await changes.find(params.agency, row.change_id);
      return viewStatus(row, sight, change, await handOvers.view(row, sight));
    },
  });

  app.route({
    ...pushHandOverState,
    handler: async ({ params, body, caller }) => {
      const { agency, handover } = params;
      const { at } = desk.sight(agency, 'ru');
      const row = await handOvers.byId(agency, handover);
      // There are no test feedbacks for a test key to speak about.
      if (!row || caller.system?.isTest) throw new ProblemError('not-found');
      const { state } = await handOvers.report(row, body, at.today);
      return { state };
    },
  });
};
