import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { listSatisfaction, readSatisfaction } from '@zabota/contract';
import type { Desk } from '../case/desk.js';
import { addVary } from '../http/vary.js';
import { listRow } from './publisher.js';
import { ReadyRows } from './ready.js';

const asJson = 'application/json; charset=utf-8';

/** Published satisfaction: ready rows, sent as they stand. */
export const satisfactionRoutes: FastifyPluginAsyncTypebox<Desk> = async (app, desk) => {
  const ready = new ReadyRows(desk);

  app.route({
    ...listSatisfaction,
    handler: async ({ params, language }, reply) => {
      const document = await ready.read(params.agency, listRow, language);
      addVary(reply, 'accept-language');
      // Text of JSON already: the serializer has nothing to do.
      return reply
        .type(asJson)
        .header('cache-control', 'no-cache')
        .send(document as never);
    },
  });

  app.route({
    ...readSatisfaction,
    handler: async ({ params, language }, reply) => {
      const document = await ready.read(params.agency, params.subject, language);
      addVary(reply, 'accept-language');
      return reply
        .type(asJson)
        .header('cache-control', 'no-cache')
        .send(document as never);
    },
  });
};
