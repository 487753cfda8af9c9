import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { listSatisfaction, readSatisfaction } from '@zabota/contract';
import type { Desk } from '../case/desk.js';
import { addVary } from '../http/vary.js';
import { listRow } from './publisher.js';
import { readReady } from './ready.js';

const asJson = 'application/json; charset=utf-8';

/** Published satisfaction: ready rows, sent as they stand. */
export const satisfactionRoutes: FastifyPluginAsyncTypebox<Desk> = async (app, desk) => {
  app.route({
    ...listSatisfaction,
    handler: async ({ params, language }, reply) => {
      const document = await readReady(desk, params.agency, listRow, language);
      addVary(reply, 'accept-language');
      // Text of JSON already: the serializer has nothing to do.
      return reply
        .type(asJson)
        .header('cache-control', 'no-cache')
        .send(Buffer.from(document) as never);
    },
  });

  app.route({
    ...readSatisfaction,
    handler: async ({ params, language }, reply) => {
      const document = await readReady(desk, params.agency, params.subject, language);
      addVary(reply, 'accept-language');
      return reply
        .type(asJson)
        .header('cache-control', 'no-cache')
        .send(Buffer.from(document) as never);
    },
  });
};
