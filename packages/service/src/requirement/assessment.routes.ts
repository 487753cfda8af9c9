import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { assessRequirement } from '@zabota/contract';
import type { Desk } from '../case/desk.js';
import { ProblemError } from '../problems/problem.js';
import { Assessments } from './assessments.js';

/** The one thing that staff say of a requirement here: that assessors understood it. */
export const assessmentRoutes: FastifyPluginAsyncTypebox<Desk> = async (app, desk) => {
  const assessments = new Assessments(desk.platform);

  app.route({
    ...assessRequirement,
    handler: async (request, reply) => {
      const { params, body, language } = request;
      const { content } = desk.sight(params.agency, language);
      const isKnown = content.requirements.some(
        ({ id, version }) => id === params.requirement && version === body.version,
      );
      if (!isKnown) throw new ProblemError('not-found');
      reply.code(201).header('cache-control', 'no-store');
      return assessments.mark(request, params.agency, params.requirement, body);
    },
  });
};
