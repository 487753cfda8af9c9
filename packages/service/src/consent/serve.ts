import type { FastifyInstance } from 'fastify';
import type { Desk } from '../case/desk.js';
import { handleConsentJobs } from './consent.jobs.js';
import { consentRoutes } from './consent.routes.js';
import { Consents } from './consents.js';
import { Destructions } from './destruction.js';
import { receiptPageRoutes } from './receipt.page.js';
import { receiptRoutes } from './receipt.routes.js';
import { useRoutes } from './use.routes.js';

/** Consents and the use of data under them. */
export async function serveConsents(app: FastifyInstance, { platform }: Desk): Promise<Consents> {
  const consents = new Consents(platform);
  const destructions = new Destructions(platform.database.db, platform.clock, consents.destroyOwn);
  handleConsentJobs(consents, destructions);
  await app.register(consentRoutes, consents);
  await app.register(receiptRoutes, { consents, destructions });
  await app.register(useRoutes, consents);
  await app.register(receiptPageRoutes, consents);
  return consents;
}
