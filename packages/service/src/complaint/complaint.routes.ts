import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { getComplaintForm, routeComplaint, sendComplaint } from '@zabota/contract';
import type { Desk } from '../case/desk.js';
import { describeAttempt } from '../idempotency/attempt.js';
import { markRepeated } from '../idempotency/repeats.js';
import { addVary } from '../http/vary.js';
import { caseAsked, checkComplaint, proofOf, routeFor } from './complaint.intake.js';
import { ComplaintStore } from './complaint.store.js';
import { viewForm } from './form.view.js';
import { viewRoute } from './route.js';

/** What may have happened, which law that is, and the filing itself. */
export const complaintRoutes: FastifyPluginAsyncTypebox<Desk> = async (app, desk) => {
  const store = new ComplaintStore(desk);
  const { platform } = desk;

  app.route({
    ...getComplaintForm,
    handler: async (request, reply) => {
      const { params, query, language, caller } = request;
      const sight = desk.sight(params.agency, language);
      const about = await caseAsked(desk, request, params.agency, query.case);
      addVary(reply, 'accept-language');
      reply.header('cache-control', about || caller.client ? 'private, no-store' : 'no-cache');
      return viewForm(sight, about, caller.client !== undefined);
    },
  });

  app.route({
    ...routeComplaint,
    handler: async (request) => {
      const { params, body, language } = request;
      const { content, at } = desk.sight(params.agency, language);
      const routing = routeFor(desk, request, params.agency, body);
      const against = body.against ?? 'unknown';
      return viewRoute(content.on(at.today), at.calendar, routing, against, at.today, language);
    },
  });

  app.route({
    ...sendComplaint,
    handler: async (request, reply) => {
      const { params, body: input, headers, language, caller } = request;
      const { agency } = params;
      const key = headers['idempotency-key'];
      const attempt = describeAttempt(platform.ring, {
        agency,
        scope: 'sendComplaint',
        key,
        body: input,
      });
      const file = async () => {
        const routing = routeFor(desk, request, agency, input);
        const about = await caseAsked(desk, request, agency, input.case);
        checkComplaint(desk, agency, input, routing, about);
        const proof = proofOf(desk, request, agency, input);
        const known = { ...(about && { about }), ...(proof && { proof }) };
        const client = caller.client && { client: caller.client };
        return store.file({ agency, input, routing, attempt, ...known, ...client });
      };
      // What was filed once is not judged again: its files are claimed, its work is spent.
      const filed = await file().catch(async (error: unknown) => {
        const first = await store.earlier(attempt);
        if (!first) throw error;
        return first;
      });
      markRepeated(reply.code(201).header('cache-control', 'no-store'), filed.isRepeat);
      return store.receipt(filed, language);
    },
  });
};
