import type { FastifyInstance } from 'fastify';
import type { Desk } from '../case/desk.js';
import type { Consents } from '../consent/consents.js';
import { eventRoutes } from './event.routes.js';
import { handleOfferJobs } from './offer.jobs.js';
import { offerRoutes } from './offer.routes.js';
import { Offers } from './offers.js';

/** Proactive offers, from the event to the feedback. */
export async function serveOffers(
  app: FastifyInstance,
  desk: Desk,
  consents: Consents,
): Promise<Offers> {
  const offers = new Offers(desk, consents);
  consents.endWith(offers.endWithConsent);
  consents.destroyWith(offers.destroy);
  handleOfferJobs(offers);
  await app.register(offerRoutes, offers);
  await app.register(eventRoutes, offers);
  return offers;
}
