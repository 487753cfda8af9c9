import type { FastifyInstance } from 'fastify';
import { agencyRoutes } from './agency/agency.routes.js';
import { caseClientRoutes } from './case/case.client.routes.js';
import { handleCaseJobs } from './case/case.jobs.js';
import { caseLiveRoutes } from './case/case.live.routes.js';
import { caseRoutes } from './case/case.routes.js';
import { buildDesk, type Desk } from './case/desk.js';
import { complaintRoutes } from './complaint/complaint.routes.js';
import { serveConsents } from './consent/serve.js';
import { integrationRoutes } from './integration/integration.routes.js';
import { serveOffers } from './offer/serve.js';
import { permissionRoutes } from './permission/permission.routes.js';
import type { Platform } from './platform.js';
import { feedbackRoutes } from './feedback/feedback.routes.js';
import { openDataRoutes } from './satisfaction/open-data.routes.js';
import { publishJob, Publisher } from './satisfaction/publisher.js';
import { satisfactionRoutes } from './satisfaction/satisfaction.routes.js';
import { voiceRoutes } from './feedback/voice.routes.js';
import { assessmentRoutes } from './requirement/assessment.routes.js';
import { changeRoutes } from './requirement/change.routes.js';
import { checklistRoutes } from './requirement/checklist.routes.js';
import { requirementRoutes } from './requirement/requirement.routes.js';
import { staffCaseRoutes } from './staff/staff-case.routes.js';

/** Everything about agencies, cases and complaints, on top of the platform. */
export async function serveDomain(app: FastifyInstance, platform: Platform): Promise<Desk> {
  const desk = buildDesk(platform);
  handleCaseJobs(desk);
  await app.register(agencyRoutes, desk);
  await app.register(caseRoutes, desk);
  await app.register(caseLiveRoutes, desk);
  await app.register(caseClientRoutes, desk);
  await app.register(complaintRoutes, desk);
  await app.register(requirementRoutes, desk);
  await app.register(changeRoutes, desk);
  await app.register(checklistRoutes, desk);
  await app.register(assessmentRoutes, desk);
  await app.register(staffCaseRoutes, desk);
  await app.register(integrationRoutes, desk);
  const consents = await serveConsents(app, desk);
  const offers = await serveOffers(app, desk, consents);
  await app.register(permissionRoutes, offers);
  await app.register(feedbackRoutes, desk);
  await app.register(satisfactionRoutes, desk);
  await app.register(openDataRoutes, desk);
  await app.register(voiceRoutes);
  platform.runner.repeat(publishJob, 60, async () => new Publisher(desk).publishAll());
  return desk;
}
