import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { commandFeedback, listChanges, listStaffFeedback, recordChange } from '@zabota/contract';
import { actorOf } from '../access/access.hook.js';
import type { Desk } from '../case/desk.js';
import { versionOf } from '../case/etag.js';
import { describeAttempt } from '../idempotency/attempt.js';
import { markRepeated } from '../idempotency/repeats.js';
import { ProblemError } from '../problems/problem.js';
import { Changes } from './changes.js';
import { FeedbackStore } from './feedback.store.js';
import { viewChange } from './feedback.view.js';
import { StaffFeedbackStore } from './staff-feedback.store.js';
import { viewStaffFeedback } from './staff-feedback.view.js';

/** Feedback as the agency's people read and answer it. Every read is written down before it is answered. */
export const staffFeedbackRoutes: FastifyPluginAsyncTypebox<Desk> = async (app, desk) => {
  const { audit, repeats, ring, database } = desk.platform;
  const store = new FeedbackStore(desk);
  const changes = new Changes(database.db);
  const staff = new StaffFeedbackStore(desk, store, changes);

  app.route({
    ...listStaffFeedback,
    handler: async (request, reply) => {
      const { params, query, language } = request;
      const sight = desk.sight(params.agency, language);
      const rows = await staff.list(params.agency, query);
      const entry = { action: 'feedback.list', object: 'feedback' };
      await audit.write(request, { agency: params.agency, ...entry });
      const words = await store.words(rows);
      const last = rows.length === 50 ? rows.at(-1) : undefined;
      reply.header('cache-control', 'no-store');
      return {
        feedback: rows.map((row) => viewStaffFeedback(row, words.get(row.id), sight)),
        ...(last && { next: last.id }),
      };
    },
  });

  app.route({
    ...commandFeedback,
    preValidation: async ({ headers }) => {
      if (!headers['if-match']) throw new ProblemError('version-needed');
    },
    handler: async (request, reply) => {
      const { params, headers, body, language } = request;
      const version = versionOf(headers['if-match']) ?? 0;
      const row = await staff.run(params.agency, params.number, version, body, ({ id }) =>
        audit.insertion(request, {
          agency: params.agency,
          action: `feedback.${body.type}`,
          object: `feedback/${id}`,
        }),
      );
      const words = await store.words([row]);
      reply.headers({ etag: `"${row.version}"`, 'cache-control': 'no-store' });
      return viewStaffFeedback(row, words.get(row.id), desk.sight(params.agency, language));
    },
  });

  app.route({
    ...listChanges,
    handler: async ({ params, language }) => {
      desk.cases.contentOf(params.agency);
      const rows = await changes.list(params.agency, 500);
      return { changes: rows.map((row) => viewChange(row, language)) };
    },
  });

  app.route({
    ...recordChange,
    handler: async (request, reply) => {
      const { params, body, headers, language } = request;
      const { agency } = params;
      const { at } = desk.sight(agency, language);
      if (body.on > at.today)
        throw new ProblemError('invalid-field', {
          errors: [{ pointer: '/on', code: 'out-of-range' }],
        });
      const attempt = describeAttempt(ring, {
        agency,
        scope: `recordChange/${actorOf(request)}`,
        key: headers['idempotency-key'],
        body,
      });
      const { result, isRepeat } = await repeats.once(attempt, async () => {
        const row = changes.rowOf(agency, body);
        await database.db.insertInto('change_record').values(row).execute();
        const object = `change/${row.id}`;
        await audit.write(request, { agency, action: 'change.record', object });
        return { id: row.id };
      });
      const row = await changes.find(agency, result.id);
      if (!row) throw new ProblemError('not-found');
      markRepeated(reply, isRepeat);
      return reply.code(201).send(viewChange(row, language));
    },
  });
};
