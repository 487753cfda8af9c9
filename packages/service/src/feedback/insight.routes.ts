import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import {
  exportFeedback,
  listResponseCounts,
  listSatisfactionAlerts,
  listTopics,
} from '@zabota/contract';
import type { Desk } from '../case/desk.js';
import { Alerts, viewAlert } from '../satisfaction/alerts.js';
import { exportMonth, growingTopics, responseCounts } from './topics.js';

/** What the agency's people learn from feedback as a whole. */
export const insightRoutes: FastifyPluginAsyncTypebox<Desk> = async (app, desk) => {
  const { audit, database } = desk.platform;
  const alerts = new Alerts(desk);

  app.route({
    ...listTopics,
    handler: async ({ params, language }) => {
      const { at } = desk.sight(params.agency, language);
      return { topics: await growingTopics(database.db, params.agency, at.today) };
    },
  });

  app.route({
    ...listResponseCounts,
    handler: async ({ params }) => {
      desk.cases.contentOf(params.agency);
      return { counts: await responseCounts(database.db, params.agency) };
    },
  });

  app.route({
    ...listSatisfactionAlerts,
    handler: async ({ params, language }, reply) => {
      const sight = desk.sight(params.agency, language);
      const rows = await alerts.list(params.agency);
      reply.header('cache-control', 'no-store');
      return { alerts: rows.map((row) => viewAlert(row, sight)) };
    },
  });

  app.route({
    ...exportFeedback,
    handler: async (request, reply) => {
      const { params, query } = request;
      desk.cases.contentOf(params.agency);
      await audit.write(request, {
        agency: params.agency,
        action: 'feedback.export',
        object: `feedback/${query.month}`,
      });
      const csv = await exportMonth(database.db, params.agency, query.month);
      return reply
        .type('text/csv; charset=utf-8')
        .headers({ 'cache-control': 'no-store', 'content-disposition': 'attachment' })
        .send(Buffer.from(csv) as never);
    },
  });
};
