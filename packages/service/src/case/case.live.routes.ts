import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { watchCase } from '@zabota/contract';
import type { Desk } from './desk.js';

const hour = 3_600_000;

/** A stream that says when a case has changed. */
export const caseLiveRoutes: FastifyPluginAsyncTypebox<Desk> = async (
  app,
  { access, live, platform },
) => {
  app.route({
    ...watchCase,
    handler: async (request, reply) => {
      const row = await access.glance(request, request.params);
      const seen = Number(request.headers['last-event-id'] ?? NaN);
      const until = request.caller.capability?.expiresAt.getTime();
      const time = until === undefined ? hour : until - platform.clock.now().getTime();
      const now = { version: row.version, seq: row.last_seq };
      reply.headers({ 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
      reply.type('text/event-stream; charset=utf-8');
      return reply.send(live.watch(row, now, Number.isNaN(seen) ? undefined : seen, time) as never);
    },
  });

  app.addHook('preClose', async () => live.close());
};
