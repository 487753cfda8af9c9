import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import {
  answerAction,
  chooseNotifications,
  rateOutcome,
  reopenCase,
  type Case,
} from '@zabota/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { needParts } from '../feedback/need.parts.js';
import { markRepeated } from '../idempotency/repeats.js';
import { viewCase, viewNotifications } from './case.view.js';
import { ClientCommands, type ClientRequest, type Done } from './client.commands.js';
import type { CaseRecord } from './case.record.js';
import type { Desk } from './desk.js';
import { etagOf } from './etag.js';

type Asked = FastifyRequest<{ Params: { agency: string; number: string } }>;

/** What a client may do to a case. */
export const caseClientRoutes: FastifyPluginAsyncTypebox<Desk> = async (app, desk) => {
  const { access, cases } = desk;
  const commands = new ClientCommands(desk);

  const asked = (operation: string, request: Asked, body: unknown): ClientRequest => ({
    operation,
    load: access.loader(request, request.params),
    key: String(request.headers['idempotency-key']),
    body,
  });

  const show = ({ record, isRepeat }: Done, { language }: Asked, reply: FastifyReply): Case => {
    markRepeated(reply, isRepeat).headers({ etag: etagOf(record), 'cache-control': 'no-store' });
    return viewCase(record, desk.sight(record.row.agency, language));
  };

  app.route({
    ...answerAction,
    handler: async (request, reply) => {
      const { params, body } = request;
      const { action } = params;
      const done = await commands.answer(
        asked('answerAction', request, { action, body }),
        action,
        body,
      );
      return show(done, request, reply);
    },
  });

  app.route({
    ...rateOutcome,
    handler: async (request, reply) => {
      const { body } = request;
      const also = (record: CaseRecord) => needParts(desk, record, body.needMet);
      const command = { type: 'rate', ...body } as const;
      const done = await commands.run(asked('rateOutcome', request, body), command, { also });
      return show(done, request, reply);
    },
  });

  app.route({
    ...reopenCase,
    handler: async (request, reply) => {
      const { body } = request;
      const done = await commands.run(asked('reopenCase', request, body), {
        type: 'reopen',
        comment: body.comment,
        lang: request.language,
      });
      return show(done, request, reply);
    },
  });

  app.route({
    ...chooseNotifications,
    handler: async (request, reply) => {
      const load = access.loader(request, request.params);
      reply.header('cache-control', 'no-store');
      return viewNotifications(await cases.chooseNotifications(load, request.body));
    },
  });
};
