import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import {
  commandCase,
  listStaffCases,
  readStaffCase,
  readStaffDocument,
  type StaffCase,
} from '@zabota/contract';
import type { FastifyRequest } from 'fastify';
import { actorOf } from '../access/access.hook.js';
import { agencyDocuments } from '../case/case.files.js';
import type { CaseRecord } from '../case/case.record.js';
import type { Desk } from '../case/desk.js';
import { etagOf, versionOf } from '../case/etag.js';
import { sendFile } from '../files/send-file.js';
import { describeAttempt } from '../idempotency/attempt.js';
import { markRepeated } from '../idempotency/repeats.js';
import { filesOf } from '../integration/integration.routes.js';
import { ProblemError } from '../problems/problem.js';
import { viewStaffCase } from './staff-case.view.js';

/** Cases as the agency's people see and move them. Every read is written down before it is answered. */
export const staffCaseRoutes: FastifyPluginAsyncTypebox<Desk> = async (app, desk) => {
  const { cases, lists, platform } = desk;
  const { audit } = platform;

  type Asked = Pick<FastifyRequest, 'caller' | 'id' | 'language'> & {
    params: { agency: string; number: string };
  };

  const load =
    ({ params }: Asked) =>
    async (): Promise<CaseRecord> => {
      cases.contentOf(params.agency);
      const record = await cases.byNumber(params.agency, params.number);
      if (!record) throw new ProblemError('not-found');
      return record;
    };

  const entry = ({ row }: CaseRecord, action: string, { caller }: Asked) => ({
    agency: row.agency,
    action: `${action}:${caller.staff?.roles[0] ?? 'unknown'}`,
    object: `case/${row.id}`,
  });

  const show = async (record: CaseRecord, { params, language }: Asked): Promise<StaffCase> => {
    const readers = await audit.about(params.agency, `case/${record.row.id}`);
    return viewStaffCase(record, desk.sight(params.agency, language), readers);
  };

  app.route({
    ...listStaffCases,
    handler: async ({ params, query, language }) => lists.ofAgency(params.agency, query, language),
  });

  app.route({
    ...readStaffCase,
    handler: async (request, reply) => {
      const record = await load(request)();
      await audit.write(request, entry(record, 'case.read', request));
      reply.headers({ etag: etagOf(record), 'cache-control': 'no-store' });
      return show(record, request);
    },
  });

  app.route({
    ...commandCase,
    preValidation: async ({ headers }) => {
      if (!headers['if-match']) throw new ProblemError('version-needed');
    },
    handler: async (request, reply) => {
      const { params, body: command, headers } = request;
      const { record, isRepeat } = await cases.run(load(request), command, {
        doer: { actor: actorOf(request), channel: 'internal' },
        version: versionOf(headers['if-match']) ?? 0,
        attempt: describeAttempt(platform.ring, {
          agency: params.agency,
          scope: `commandCase/${params.number}/${actorOf(request)}`,
          key: headers['idempotency-key'],
          body: command,
        }),
        documents: await agencyDocuments(platform, params.agency, filesOf(command)),
        also: (found) => ({
          audited: audit.insertion(request, entry(found, `case.${command.type}`, request)),
        }),
      });
      markRepeated(reply, isRepeat);
      reply.headers({ etag: etagOf(record), 'cache-control': 'no-store' });
      return show(record, request);
    },
  });

  app.route({
    ...readStaffDocument,
    handler: async (request, reply) => {
      const record = await load(request)();
      const document = record.documents.find(({ id }) => id === request.params.document);
      const file = document && (await platform.uploads.open(request.params.agency, document.id));
      if (!document || !file) throw new ProblemError('not-found');
      await audit.write(request, entry(record, 'document.read', request));
      return sendFile(reply, { ...file, name: document.name });
    },
  });
};
