import type { FastifyRequest } from 'fastify';
import { ApiKeys } from './access/api-keys.js';
import { ClientTokens, remoteKeys, type KeySource } from './access/client-tokens.js';
import { Guesses } from './access/guesses.js';
import { createIdentify, type Identify } from './access/identify.js';
import { StaffAccess } from './access/staff-access.js';
import { StaffSessions } from './access/staff-sessions.js';
import { StaffSignIn } from './access/staff-sign-in.js';
import { Audit } from './audit/audit.js';
import { Challenges } from './challenge/challenges.js';
import type { Dependencies } from './dependencies.js';
import { askInProcess, DevelopmentIssuer } from './development-issuer/development-issuer.js';
import { Readiness } from './health/readiness.js';
import { originOf } from './http/own-origin.js';
import { Repeats } from './idempotency/repeats.js';
import { JobRunner } from './jobs/job-runner.js';
import { Jobs } from './jobs/jobs.js';
import { planSweeps } from './jobs/sweeps.js';
import { Letters, sendLetterJob } from './mail/letters.js';
import { Uploads } from './upload/uploads.js';

/** What stands under every touchpoint's routes: made once from the dependencies. */
export interface Platform extends Dependencies {
  readonly readiness: Readiness;
  readonly identify: Identify;
  readonly apiKeys: ApiKeys;
  readonly sessions: StaffSessions;
  readonly signIn: StaffSignIn;
  /** The demo's issuer; absent where a real one is configured. */
  readonly developmentIssuer: DevelopmentIssuer | undefined;
  readonly guesses: Guesses;
  readonly repeats: Repeats;
  readonly jobs: Jobs;
  readonly runner: JobRunner;
  readonly letters: Letters;
  readonly uploads: Uploads;
  readonly challenges: Challenges;
  readonly audit: Audit;
  readonly originOf: (request: FastifyRequest) => string;
}

export function buildPlatform(dependencies: Dependencies): Platform {
  const { config, clock, log, database, ring, tenants, files } = dependencies;
  const { db } = database;
  const parts = {
    ...dependencies,
    readiness: new Readiness(db, files),
    apiKeys: new ApiKeys(database, clock),
    guesses: new Guesses(db, ring, clock),
    repeats: new Repeats(db, clock),
    jobs: new Jobs(db, clock),
    letters: new Letters({ ...dependencies, db }),
    uploads: new Uploads({ ...dependencies, db }),
    challenges: new Challenges(db, ring, clock),
    audit: new Audit(db, clock),
    originOf: originOf(config),
  };
  const runner = new JobRunner(parts.jobs, clock, log);
  runner.alsoDo((patience) => parts.letters.send(config.lettersAtOnce, patience));
  runner.handle(sendLetterJob, parts.letters.adopt);
  planSweeps(runner, { db, clock, uploads: parts.uploads });
  const staff = buildStaff(dependencies);
  const keys = keysOf(staff.developmentIssuer);
  const clientTokens = new ClientTokens(tenants, clock, keys);
  const { metricsToken } = config;
  const identify = createIdentify({ ...parts, ...staff, clientTokens, metricsToken });
  return { ...parts, ...staff, runner, identify };
}

/** The demo’s issuer is asked without a network: it may listen under an address it cannot call itself by. */
function keysOf(developmentIssuer: DevelopmentIssuer | undefined): KeySource {
  if (!developmentIssuer) return remoteKeys();
  const ours = remoteKeys(askInProcess(developmentIssuer));
  const others = remoteKeys();
  return (jwksUrl) =>
    jwksUrl.startsWith(`${developmentIssuer.issuer}/`) ? ours(jwksUrl) : others(jwksUrl);
}

function buildStaff({ config, clock, database, ring }: Dependencies) {
  const issuer = config.oidcIssuer ?? `${config.publicUrl}/development-issuer`;
  const developmentIssuer = config.usesDevelopmentIssuer
    ? new DevelopmentIssuer(issuer)
    : undefined;
  const fetch = developmentIssuer && askInProcess(developmentIssuer);
  const signIn = new StaffSignIn({ config, issuer, fetch });
  const sessions = new StaffSessions(database.db, ring, clock);
  const staffAccess = new StaffAccess(sessions, {
    issuer,
    clientId: config.oidcClientId ?? 'zabota',
    rolesClaim: config.oidcRolesClaim,
    jwksUrl: () => signIn.jwksUrl(),
    clock,
    fetch,
  });
  return { developmentIssuer, signIn, sessions, staffAccess };
}
