import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import {
  findSimilarInitiatives,
  listInitiatives,
  proposeInitiative,
  readInitiative,
  supportInitiative,
} from '@zabota/contract';
import type { Desk } from '../case/desk.js';
import { Flood } from '../feedback/flood.js';
import { addVary } from '../http/vary.js';
import { describeAttempt } from '../idempotency/attempt.js';
import { markRepeated } from '../idempotency/repeats.js';
import { ProblemError } from '../problems/problem.js';
import { InitiativeStore } from './initiative.store.js';
import { viewList } from './list.view.js';
import { Initiatives } from './initiatives.js';

/** What one address may do in an hour; an office shares one. */
const most = { proposals: 20, supports: 60 } as const;

/** Initiatives: proposed by anybody, published by a person, answered in public. */
export const initiativeRoutes: FastifyPluginAsyncTypebox<Desk> = async (app, desk) => {
  const { platform } = desk;
  const store = new InitiativeStore(desk);
  const initiatives = new Initiatives(desk);
  const flood = new Flood({ ...platform, db: platform.database.db });

  app.route({
    ...listInitiatives,
    handler: async ({ params, query, language }, reply) => {
      addVary(reply, 'accept-language');
      return viewList(initiatives, desk.sight(params.agency, language), query);
    },
  });

  app.route({
    ...readInitiative,
    handler: async ({ params, language }, reply) => {
      const sight = desk.sight(params.agency, language);
      addVary(reply, 'accept-language');
      return initiatives.view(await initiatives.find(params.agency, params.number), sight);
    },
  });

  app.route({
    ...proposeInitiative,
    handler: async ({ params, body, headers, ip, language }, reply) => {
      const { agency } = params;
      const { content, at } = desk.sight(agency, language);
      if (body.website) throw new ProblemError('looks-automated');
      if (body.service && !content.on(at.today).services.has(body.service))
        throw new ProblemError('invalid-field', {
          errors: [{ pointer: '/service', code: 'not-listed' }],
        });
      await flood.admit(agency, ip, 'initiative', most.proposals);
      const attempt = describeAttempt(platform.ring, {
        ...{ agency, scope: 'proposeInitiative', body },
        key: headers['idempotency-key'],
      });
      const { receipt, isRepeat } = await store.propose(agency, body, attempt);
      markRepeated(reply, isRepeat);
      return reply.code(201).header('cache-control', 'no-store').send(receipt);
    },
  });

  app.route({
    ...findSimilarInitiatives,
    handler: async ({ params, body, language }) => {
      const sight = desk.sight(params.agency, language);
      return { similar: await initiatives.similar(params.agency, body.title, sight) };
    },
  });

  app.route({
    ...supportInitiative,
    handler: async ({ params, body, headers, ip }) => {
      await flood.admit(params.agency, ip, 'support', most.supports);
      const { agency, number } = params;
      return initiatives.support(agency, number, headers['idempotency-key'], body.supports);
    },
  });
};
