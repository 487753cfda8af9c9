import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { listCases, openCase, readCase, readDocument, readHistory } from '@zabota/contract';
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
  const { access, lists, platform, views } = desk;

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
      const { params, headers, language } = request;
      const row = await access.glance(request, params);
      addVary(reply, 'accept-language');
      reply.headers({ etag: etagOf({ row }), 'cache-control': 'private, no-cache' });
      if (isKnown(row, headers['if-none-match'])) return reply.code(304).send(null);
      const sight = desk.sight(params.agency, language);
      const key = [row.agency, row.id, row.version, language, sight.at.today].join(' ');
      const cached = views.get(key);
      if (cached) return reply.type(asJson).send(cached as never);
      const record = await access.loader(request, params)();
      const view = viewCase(record, sight);
      if (record.row.version === row.version) views.set(key, JSON.stringify(view));
      return view;
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
    ...readDocument,
    handler: async (request, reply) => {
      const { row, documents } = await access.loader(request, request.params)();
      const document = documents.find(({ id }) => id === request.params.document);
      const file = document && (await platform.uploads.open(row.agency, document.id));
      if (!document || !file) throw new ProblemError('not-found');
      return sendFile(reply, { ...file, name: document.name });
    },
  });
};

const asJson = 'application/json; charset=utf-8';
