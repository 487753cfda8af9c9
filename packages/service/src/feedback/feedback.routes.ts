import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { countInvitation, getFeedbackForm, putFeedback, readFeedback } from '@zabota/contract';
import type { Desk } from '../case/desk.js';
import { HandOvers } from '../handover/handovers.js';
import { addVary } from '../http/vary.js';
import { ProblemError } from '../problems/problem.js';
import { Changes } from './changes.js';
import { takeFeedback } from './feedback.intake.js';
import { FeedbackStore } from './feedback.store.js';
import { viewForm, viewStatus } from './feedback.view.js';
import { Flood } from './flood.js';
import { chooseInstrument } from './instrument.js';
import { findSubject } from './subject.js';

/** The questions, the answers, and what became of them. */
export const feedbackRoutes: FastifyPluginAsyncTypebox<Desk> = async (app, desk) => {
  const { platform } = desk;
  const { db } = platform.database;
  const store = new FeedbackStore(desk);
  const changes = new Changes(db);
  const handOvers = new HandOvers(desk, store);
  const flood = new Flood({ ...platform, db });

  app.route({
    ...getFeedbackForm,
    handler: async (request, reply) => {
      const { params, query, language } = request;
      const sight = desk.sight(params.agency, language);
      const subject = await findSubject(desk, request, params.agency, query.subject);
      const edition = sight.content.on(sight.at.today);
      const instrument = chooseInstrument(edition, subject.kind, query.instrument);
      if (!instrument) throw new ProblemError('not-found');
      const once = subject.once?.(instrument.id);
      const hasAnswered = once ? await store.hasAnswered(params.agency, once) : false;
      addVary(reply, 'accept-language');
      reply.header('cache-control', once ? 'private, no-store' : 'no-cache');
      return viewForm(sight, subject, query.subject, instrument, hasAnswered);
    },
  });

  app.route({
    ...putFeedback,
    handler: async (request, reply) => {
      const { receipt, isNew } = await takeFeedback({ desk, store, flood }, request);
      return reply
        .code(isNew ? 201 : 200)
        .header('cache-control', 'no-store')
        .send(receipt);
    },
  });

  app.route({
    ...countInvitation,
    handler: async (request, reply) => {
      const { params, body, ip } = request;
      const { agency, invitation: id } = params;
      const subject = await findSubject(desk, request, agency, body.subject);
      const { at } = desk.sight(agency, request.language);
      await flood.admit(agency, ip, 'invitation');
      await db
        .insertInto('feedback_invitation')
        .values({
          agency,
          id,
          subject: subject.value,
          service: subject.service,
          instrument: body.instrument,
          month: at.today.slice(0, 7),
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return reply.code(204).send(null);
    },
  });

  app.route({
    ...readFeedback,
    handler: async ({ params, body, ip, language }, reply) => {
      const sight = desk.sight(params.agency, language);
      const row = await store.open(params.agency, body.number, body.code, ip);
      reply.header('cache-control', 'no-store');
      const change = await changes.find(params.agency, row.change_id);
      return viewStatus(row, sight, change, await handOvers.view(row, sight));
    },
  });
};
