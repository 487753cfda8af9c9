import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { answerOffer, listOffers, readOfferFunnel } from '@zabota/contract';
import { describeAttempt } from '../idempotency/attempt.js';
import { markRepeated } from '../idempotency/repeats.js';
import { ProblemError } from '../problems/problem.js';
import { AnswerStore } from './answer.store.js';
import { readFunnel } from './funnel.js';
import { viewOffer } from './offer.view.js';
import type { Offers } from './offers.js';

/** Offers as clients see and answer them, and how far they get. */
export const offerRoutes: FastifyPluginAsyncTypebox<Offers> = async (app, offers) => {
  const answers = new AnswerStore(offers);
  const { desk } = offers;

  app.route({
    ...listOffers,
    handler: async ({ params, query, caller, language }, reply) => {
      const sight = desk.sight(params.agency, language);
      const records = await offers.ofClient(params.agency, caller.client, query.situation);
      reply.header('cache-control', 'private, no-store');
      return { offers: records.map((record) => viewOffer(record, sight)) };
    },
  });

  app.route({
    ...answerOffer,
    handler: async ({ params, body: answer, headers, caller, language: lang }, reply) => {
      const { agency, offer: id } = params;
      const { client } = caller;
      if (!client) throw new ProblemError('sign-in-needed');
      const attempt = describeAttempt(desk.platform.ring, {
        agency,
        scope: `answerOffer/${id}/${desk.cases.ownerHash(client).toString('base64url')}`,
        key: headers['idempotency-key'],
        body: answer,
      });
      const { isRepeat } = await answers.take({ agency, id, client, answer, lang, attempt });
      const { record } = await offers.mine(agency, client, id);
      markRepeated(reply, isRepeat).header('cache-control', 'no-store');
      return viewOffer(record, desk.sight(agency, lang));
    },
  });

  app.route({
    ...readOfferFunnel,
    handler: async ({ params, query, language }) =>
      readFunnel(desk, desk.sight(params.agency, language), params.agency, query),
  });
};
