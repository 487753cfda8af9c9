import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { commandCase, listStaffCases, readStaffCase, readStaffDocument } from '@zabota/contract';
import { actorOf } from '../access/access.hook.js';
import { agencyDocuments } from '../case/case.files.js';
import type { Desk } from '../case/desk.js';
import { etagOf, versionOf } from '../case/etag.js';
import { sendFile } from '../files/send-file.js';
import { describeAttempt } from '../idempotency/attempt.js';
import { markRepeated } from '../idempotency/repeats.js';
import { filesOf } from '../integration/integration.routes.js';
import { ProblemError } from '../problems/problem.js';
import { auditEntry, found, showStaffCase, staffCase } from './staff-cases.js';

/** Cases as the agency's people see and move them. Every read is written down before it is answered. */
export const staffCaseRoutes: FastifyPluginAsyncTypebox<Desk> = async (app, desk) => {
  const { cases, lists, platform } = desk;
  const { audit } = platform;

  app.route({
    ...listStaffCases,
    handler: async ({ params, query, language }) => lists.ofAgency(params.agency, query, language),
  });

  app.route({
    ...readStaffCase,
    handler: async (request, reply) => {
      const record = await staffCase(desk, request);
      await audit.write(request, auditEntry(record, 'case.read', request));
      reply.headers({ etag: etagOf(record), 'cache-control': 'no-store' });
      return showStaffCase(desk, record, request);
    },
  });

  app.route({
    ...commandCase,
    preValidation: async ({ headers }) => {
      if (!headers['if-match']) throw new ProblemError('version-needed');
    },
    handler: async (request, reply) => {
      const { params, body: command, headers } = request;
      const actor = actorOf(request);
      const attempt = describeAttempt(platform.ring, {
        agency: params.agency,
        scope: `commandCase/${params.number}/${actor}`,
        key: headers['idempotency-key'],
        body: command,
      });
      const { record, isRepeat } = await cases.run(() => staffCase(desk, request), command, {
        doer: { actor, channel: 'internal' },
        version: versionOf(headers['if-match']) ?? 0,
        attempt,
        documents: () => agencyDocuments(platform, params.agency, filesOf(command)),
        also: (before) => {
          const entry = auditEntry(before, `case.${command.type}`, request);
          return { audited: audit.insertion(request, entry) };
        },
      });
      markRepeated(reply, isRepeat);
      reply.headers({ etag: etagOf(record), 'cache-control': 'no-store' });
      return showStaffCase(desk, record, request);
    },
  });

  app.route({
    ...readStaffDocument,
    handler: async (request, reply) => {
      const { agency, document: id } = request.params;
      const record = await staffCase(desk, request);
      const document = found(record.documents.find((one) => one.id === id));
      const file = found(await platform.uploads.open(agency, id));
      await audit.write(request, auditEntry(record, 'document.read', request));
      return sendFile(reply, { ...file, name: document.name });
    },
  });
};
