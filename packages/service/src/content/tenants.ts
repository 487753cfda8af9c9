import type { Tenants } from '../http/tenant.js';
import { ProblemError } from '../problems/problem.js';
import type { AgencyContent, Content } from './content.js';

const anyDay = '9999-12-31';

/** What the platform has to know of the agencies of a content pack. */
export const tenantsOf = (content: Content): Tenants => ({
  find(id) {
    const agency = content.get(id)?.on(anyDay).agency;
    if (!agency) return undefined;
    const { origins, clients } = agency;
    return {
      id,
      origins,
      ...(clients && {
        clients: { issuer: clients.issuer, audience: clients.audience, jwksUrl: clients.jwks },
      }),
    };
  },
});

/** @throws ProblemError `not-found` for an agency that is not served here. */
export function requireContent(content: Content, agency: string): AgencyContent {
  const found = content.get(agency);
  if (!found) throw new ProblemError('not-found');
  return found;
}
