import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import {
  pushApplication,
  pushCommand,
  pushEpguEvent,
  type Command,
  type PushedState,
} from '@zabota/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CaseCommand } from '../case/case.facts.js';
import { agencyDocuments } from '../case/case.files.js';
import { factsOf, type CaseRecord } from '../case/case.record.js';
import type { Desk } from '../case/desk.js';
import { etagOf, versionOf } from '../case/etag.js';
import { addDays } from '../deadline/local-date.js';
import { describeAttempt } from '../idempotency/attempt.js';
import { markRepeated } from '../idempotency/repeats.js';
import { ProblemError } from '../problems/problem.js';
import { ApplicationStore } from './application.store.js';
import { epguCommand } from './epgu.js';

const daysToAnswerEpgu = 10;

/** What an agency's own system may do. A test key sees test cases only, a live key none of them. */
export const integrationRoutes: FastifyPluginAsyncTypebox<Desk> = async (app, desk) => {
  const store = new ApplicationStore(desk);
  const { cases, platform } = desk;

  type Push = FastifyRequest & { params: { agency: string; number: string } };

  const load =
    ({ params, caller }: Push) =>
    async (): Promise<CaseRecord> => {
      cases.contentOf(params.agency);
      const record = await cases.byNumber(params.agency, params.number);
      if (!record || record.row.is_test !== caller.system?.isTest)
        throw new ProblemError('not-found');
      return record;
    };

  /** Carries out a command under the key of the request. */
  async function push(
    request: Push,
    reply: FastifyReply,
    command: CaseCommand,
    version?: number,
  ): Promise<PushedState> {
    const { caller, params, headers, body, routeOptions } = request;
    const keyId = caller.system?.keyId ?? '';
    const { record, isRepeat } = await cases.run(load(request), command, {
      doer: { actor: `key ${keyId}`, channel: 'system' },
      attempt: describeAttempt(platform.ring, {
        agency: params.agency,
        scope: `${routeOptions.url}/${params.number}/${keyId}`,
        key: String(headers['idempotency-key']),
        body,
      }),
      ...(version !== undefined && { version }),
      documents: () => agencyDocuments(platform, params.agency, filesOf(command)),
    });
    markRepeated(reply, isRepeat).header('etag', etagOf(record));
    const { number, state, version: now } = record.row;
    return { number, state, version: now };
  }

  app.route({
    ...pushApplication,
    handler: async (request, reply) => {
      const { pushed, isRepeat } = await store.push(request, request.params.agency, request.body);
      return markRepeated(reply, isRepeat)
        .code(201)
        .header('cache-control', 'no-store')
        .send(pushed);
    },
  });

  app.route({
    ...pushCommand,
    handler: async (request, reply) =>
      push(request, reply, request.body, versionOf(request.headers['if-match'])),
  });

  app.route({
    ...pushEpguEvent,
    handler: async (request, reply) => {
      const facts = factsOf(await load(request)());
      const { today } = cases.momentIn(cases.contentOf(request.params.agency));
      const command = epguCommand(request.body, facts, addDays(today, daysToAnswerEpgu));
      if (command) return push(request, reply, command);
      throw new ProblemError('invalid-field', {
        errors: [{ pointer: '/statusId', code: 'not-listed' }],
      });
    },
  });
};

export const filesOf = (command: CaseCommand | Command): readonly string[] =>
  command.type === 'grant' ? (command.files ?? []) : [];
