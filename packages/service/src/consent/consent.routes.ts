import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { decideConsent, listDecisions, listPurposes } from '@zabota/contract';
import { addVary } from '../http/vary.js';
import { describeAttempt } from '../idempotency/attempt.js';
import { markRepeated } from '../idempotency/repeats.js';
import { ProblemError } from '../problems/problem.js';
import type { Consents } from './consents.js';
import { DecisionStore } from './decision.store.js';
import { viewDecisions } from './decision.view.js';

/** What the agency asks, what people answer, and the proof of it. */
export const consentRoutes: FastifyPluginAsyncTypebox<Consents> = async (app, consents) => {
  const decisions = new DecisionStore(consents);
  const { platform, subjects } = consents;

  app.route({
    ...listPurposes,
    handler: async ({ params, query, caller, language }, reply) => {
      const { situation, service, kind } = query;
      const kinds = kind?.split(',');
      const sight = consents.sight(params.agency, language);
      const purposes = await consents.purposes(
        sight,
        caller,
        (purpose) =>
          (!situation || purpose.situation?.id === situation) &&
          (!service || purpose.services.some(({ id }) => id === service)) &&
          (!kinds || kinds.includes(purpose.kind)),
      );
      const isPersonal = caller.client !== undefined || caller.device !== undefined;
      addVary(reply, 'accept-language');
      reply.header('cache-control', isPersonal ? 'private, no-store' : 'no-cache');
      return { purposes, identified: caller.client !== undefined };
    },
  });

  app.route({
    ...decideConsent,
    handler: async (request, reply) => {
      const { params, body: input, headers, caller, language: lang } = request;
      const { agency } = params;
      const who = caller.client ? subjects.client(caller.client) : subjects.of(caller)[0];
      const attempt = describeAttempt(platform.ring, {
        agency,
        scope: `decideConsent/${who?.hash.toString('base64url') ?? ''}`,
        key: headers['idempotency-key'],
        body: input,
      });
      const decided = await decisions.decide({ agency, caller, input, lang, attempt });
      const sight = consents.sight(agency, lang);
      const isDevice = sight.texts.find(input.purpose)?.value.kind === 'site-storage';
      const decider = subjects.of(caller).find(({ kind }) => (kind === 'device') === isDevice);
      if (!decider) throw new ProblemError('sign-in-needed');
      markRepeated(reply, decided.isRepeat).code(201).header('cache-control', 'no-store');
      return {
        purpose: input.purpose,
        standing: await consents.standing(sight, decider, input.purpose),
        receipt: decided.receipt,
      };
    },
  });

  app.route({
    ...listDecisions,
    handler: async ({ params, query, caller, language }, reply) => {
      const sight = consents.sight(params.agency, language);
      const standings = await consents.standings(params.agency, caller);
      reply.header('cache-control', 'private, no-store');
      return viewDecisions(consents, sight, standings, query);
    },
  });
};
