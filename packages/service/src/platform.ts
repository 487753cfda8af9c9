import { ApiKeys } from './access/api-keys.js';
import { ClientTokens } from './access/client-tokens.js';
import { createIdentify, type Identify } from './access/identify.js';
import { StaffAccess } from './access/staff-access.js';
import { StaffSessions } from './access/staff-sessions.js';
import type { Dependencies } from './dependencies.js';
import { Readiness } from './health/readiness.js';

/** What stands under every touchpoint's routes: made once from the dependencies. */
export interface Platform {
  readonly readiness: Readiness;
  readonly identify: Identify;
  readonly apiKeys: ApiKeys;
  readonly sessions: StaffSessions;
  readonly ownOrigin: () => readonly string[];
}

export function buildPlatform(dependencies: Dependencies): Platform {
  const { config, clock, database, ring, tenants, files } = dependencies;
  const { db } = database;
  const apiKeys = new ApiKeys(db, clock);
  const sessions = new StaffSessions(db, ring, clock);
  const staffAccess = new StaffAccess(
    sessions,
    {
      issuer: config.oidcIssuer ?? `${config.publicUrl}/development-issuer`,
      clientId: config.oidcClientId ?? 'zabota',
      rolesClaim: config.oidcRolesClaim,
      jwksUrl: async () => `${config.publicUrl}/development-issuer/jwks`,
    },
    clock,
  );
  return {
    readiness: new Readiness(db, files),
    apiKeys,
    sessions,
    ownOrigin: () => [config.publicUrl],
    identify: createIdentify({
      ring,
      clock,
      apiKeys,
      staffAccess,
      clientTokens: new ClientTokens(tenants, clock),
      metricsToken: config.metricsToken,
    }),
  };
}
