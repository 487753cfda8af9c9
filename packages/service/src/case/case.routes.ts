import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import {
  listCases,
  openCase,
  readCase,
  readDocument,
  readHistory,
  watchCase,
} from '@zabota/contract';
import { sendFile } from '../files/send-file.js';
import { addVary } from '../http/vary.js';
import { ProblemError } from '../problems/problem.js';
import { readEvents } from './case.reader.js';
import { scenarioOf } from './case.scenario.js';
import { viewCase, viewEvent } from './case.view.js';
import { etagOf, isKnown } from './etag.js';
import type { Desk } from './desk.js';

/** What a client may read of a case. */
export const caseRoutes: FastifyPluginAsyncTypebox<Desk> = async (app, desk) => {
  const { access, live, lists, platform } = desk;

  app.route({
    ...openCase,
    handler: async ({ params, body, ip }, reply) => {
      const capability = await access.exchange(params.agency, body.number, body.code, ip);
      return reply.code(201).header('cache-control', 'no-store').send(capability);
    },
  });

  app.route({
    ...listCases,
    handler: async ({ params, caller, language }) => ({
      cases: await lists.ofClient(params.agency, caller.client, language),
    }),
  });

  app.route({
    ...readCase,
    handler: async (request, reply) => {
      const record = await access.loader(request, request.params)();
      addVary(reply, 'accept-language');
      reply.headers({ etag: etagOf(record), 'cache-control': 'private, no-cache' });
      if (isKnown(record, request.headers['if-none-match'])) return reply.code(304).send(null);
      return viewCase(record, desk.sight(request.params.agency, request.language));
    },
  });

  app.route({
    ...readHistory,
    handler: async (request) => {
      const record = await access.loader(request, request.params)();
      const sight = desk.sight(request.params.agency, request.language);
      const { before = Infinity } = request.query;
      const events = await readEvents(
        platform.database.db,
        record,
        Math.min(before, record.row.last_seq + 1),
      );
      const scenario = scenarioOf(sight.content, record.row, record.complaint?.ground);
      return {
        total: record.row.last_seq,
        events: events.map((event) => viewEvent(event, record, scenario, sight)),
      };
    },
  });

  app.route({
    ...watchCase,
    handler: async (request, reply) => {
      const { row } = await access.loader(request, request.params)();
      const seen = Number(request.headers['last-event-id'] ?? NaN);
      const until = request.caller.capability?.expiresAt.getTime();
      const time = until === undefined ? hour : until - platform.clock.now().getTime();
      const now = { version: row.version, seq: row.last_seq };
      reply.headers({ 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
      reply.type('text/event-stream; charset=utf-8');
      return reply.send(live.watch(row, now, Number.isNaN(seen) ? undefined : seen, time) as never);
    },
  });

  app.route({
    ...readDocument,
    handler: async (request, reply) => {
      const { row, documents } = await access.loader(request, request.params)();
      const document = documents.find(({ id }) => id === request.params.document);
      const file = document && (await platform.uploads.open(row.agency, document.id));
      if (!document || !file) throw new ProblemError('not-found');
      return sendFile(reply, { ...file, name: document.name });
    },
  });

  app.addHook('preClose', async () => live.close());
};

const hour = 3_600_000;
