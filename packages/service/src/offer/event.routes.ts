import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { pushOffer, pushOfferCommand, pushSituationEvent } from '@zabota/contract';
import { actorOf } from '../access/access.hook.js';
import { clientOf } from '../consent/test-clients.js';
import { describeAttempt } from '../idempotency/attempt.js';
import { markRepeated } from '../idempotency/repeats.js';
import { EventStore } from './event.store.js';
import type { Offers } from './offers.js';
import { OfferPushes } from './offer.pushes.js';

/** What systems of the agency report about life situations, and what they do to offers. */
export const eventRoutes: FastifyPluginAsyncTypebox<Offers> = async (app, offers) => {
  const events = new EventStore(offers);
  const pushes = new OfferPushes(offers);
  const { subjects } = offers.consents;
  const { ring } = offers.desk.platform;

  const attemptOf = (request: {
    readonly params: { readonly agency: string; readonly offer?: string };
    readonly body: unknown;
    readonly headers: { readonly 'idempotency-key': string };
    readonly routeOptions: { readonly url?: string };
    readonly caller: Parameters<typeof actorOf>[0]['caller'];
  }) =>
    describeAttempt(ring, {
      agency: request.params.agency,
      scope: `${request.routeOptions.url}/${request.params.offer ?? ''}/${actorOf(request)}`,
      key: request.headers['idempotency-key'],
      body: request.body,
    });

  app.route({
    ...pushSituationEvent,
    handler: async (request, reply) => {
      const { told, isRepeat } = await events.take({
        agency: request.params.agency,
        input: request.body,
        who: subjects.client(clientOf(request, request.body.subject)),
        actor: actorOf(request),
        isTest: request.caller.system?.isTest ?? true,
        attempt: attemptOf(request),
      });
      markRepeated(reply, isRepeat).header('cache-control', 'no-store');
      return told;
    },
  });

  app.route({
    ...pushOffer,
    handler: async (request, reply) => {
      const { pushed, isRepeat } = await pushes.offer({
        agency: request.params.agency,
        input: request.body,
        who: subjects.client(clientOf(request, request.body.subject)),
        actor: actorOf(request),
        isTest: request.caller.system?.isTest ?? true,
        attempt: attemptOf(request),
      });
      markRepeated(reply, isRepeat).code(201).header('cache-control', 'no-store');
      return pushed;
    },
  });

  app.route({
    ...pushOfferCommand,
    handler: async (request, reply) => {
      const { pushed, isRepeat } = await pushes.command({
        agency: request.params.agency,
        id: request.params.offer,
        command: request.body.type,
        actor: actorOf(request),
        isTest: request.caller.system?.isTest ?? true,
        attempt: attemptOf(request),
      });
      markRepeated(reply, isRepeat).header('cache-control', 'no-store');
      return pushed;
    },
  });
};
