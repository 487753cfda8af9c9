import type { FastifyPluginAsync } from 'fastify';
import { isPerson } from '../development-issuer/people.js';
import { ProblemError } from '../problems/problem.js';
import { PretendedSystems, systemDeeds, type DemoSystems } from './systems.js';

/** Lets a visitor of the demo be the registry office or a system of the agency; on this machine alone. */
export const systemsRoutes: FastifyPluginAsync<DemoSystems> = async (app, demo) => {
  const systems = new PretendedSystems(app, demo);
  const config = { access: 'this-machine', rateLimit: false } as const;

  app.post('/demo/systems', { config }, async ({ body, language }) => {
    const { deed: asked, person } = (body ?? {}) as Readonly<Record<string, unknown>>;
    const deed = systemDeeds.find((one) => one === asked);
    if (!deed || !isPerson(person)) throw new ProblemError('not-found');
    return { text: await systems.act(deed, person, language) };
  });
};
