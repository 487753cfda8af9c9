import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import {
  answerAction,
  chooseNotifications,
  rateOutcome,
  reopenCase,
  type ActionAnswer,
} from '@zabota/contract';
import type { FastifyReply } from 'fastify';
import { describeAttempt } from '../idempotency/attempt.js';
import { markRepeated } from '../idempotency/repeats.js';
import { ProblemError } from '../problems/problem.js';
import { claimedDocuments } from './case.files.js';
import type { CaseRecord } from './case.record.js';
import { viewCase, viewNotifications } from './case.view.js';
import type { Desk } from './desk.js';
import { etagOf } from './etag.js';

const client = { actor: 'client', channel: 'site' } as const;

/** What a client may do to a case. */
export const caseClientRoutes: FastifyPluginAsyncTypebox<Desk> = async (app, desk) => {
  const { access, cases, platform } = desk;

  const attempt = (scope: string, key: string, record: CaseRecord, body: unknown) =>
    describeAttempt(platform.ring, {
      agency: record.row.agency,
      scope: `${scope}/${record.row.id}`,
      key,
      body,
    });

  const show = (
    reply: FastifyReply,
    { record, isRepeat }: { record: CaseRecord; isRepeat: boolean },
    language: 'ru' | 'en',
  ) => {
    markRepeated(reply, isRepeat).headers({ etag: etagOf(record), 'cache-control': 'no-store' });
    return viewCase(record, desk.sight(record.row.agency, language));
  };

  app.route({
    ...answerAction,
    handler: async (request, reply) => {
      const { params, body, headers, language } = request;
      const load = access.loader(request, params);
      const record = await load();
      const tried = attempt('answerAction', headers['idempotency-key'], record, {
        action: params.action,
        body,
      });
      if (await platform.repeats.find(tried))
        return show(reply, { record, isRepeat: true }, language);
      checkKind(record, params.action, body);
      const files = body.kind === 'upload' ? body.files : [];
      const documents = await claimedDocuments(platform, params.agency, files, params.action);
      const text = textOf(body);
      const command = { type: 'answer-action', action: params.action, kind: body.kind } as const;
      const done = await cases.run(
        load,
        { ...command, channel: 'site' },
        { doer: client, attempt: tried, documents, reply: { ...(text && { text }) } },
      );
      return show(reply, done, language);
    },
  });

  app.route({
    ...rateOutcome,
    handler: async (request, reply) => {
      const load = access.loader(request, request.params);
      const tried = attempt(
        'rateOutcome',
        request.headers['idempotency-key'],
        await load(),
        request.body,
      );
      const command = { type: 'rate', ...request.body } as const;
      const done = await cases.run(load, command, { doer: client, attempt: tried });
      return show(reply, done, request.language);
    },
  });

  app.route({
    ...reopenCase,
    handler: async (request, reply) => {
      const load = access.loader(request, request.params);
      const tried = attempt(
        'reopenCase',
        request.headers['idempotency-key'],
        await load(),
        request.body,
      );
      const command = { type: 'reopen', comment: request.body.comment } as const;
      const done = await cases.run(load, command, { doer: client, attempt: tried });
      return show(reply, done, request.language);
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

/** "I will come in person" answers anything; otherwise what was asked for has to come. */
function checkKind({ actions }: CaseRecord, id: string, { kind }: ActionAnswer): void {
  const action = actions.find((one) => one.id === id);
  if (!action) throw new ProblemError('not-found');
  if (kind !== action.kind && kind !== 'visit')
    throw new ProblemError('invalid-field', { errors: [{ pointer: '/kind', code: 'not-listed' }] });
}

const textOf = (answer: ActionAnswer): string | undefined =>
  answer.kind === 'text' ? answer.text : 'comment' in answer ? answer.comment : undefined;
