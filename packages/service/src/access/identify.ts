import { deviceHeader, headerNames } from '@zabota/contract';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '../clock.js';
import { isLoopback } from '../config/loopback.js';
import { readCapability, type Capability } from '../crypto/capability.js';
import type { KeyRing } from '../crypto/key-ring.js';
import { isSame } from '../crypto/secrets.js';
import { ProblemError } from '../problems/problem.js';
import type { ApiKeys } from './api-keys.js';
import { nobody, type AccessRule, type Caller } from './caller.js';
import type { ClientTokens } from './client-tokens.js';
import type { StaffAccess } from './staff-access.js';

/** Finds out who asks, looking only for what the rule of the route can use. */
export type Identify = (
  request: FastifyRequest,
  rule: AccessRule,
  agency: string,
) => Promise<Caller>;

export interface IdentifyOptions {
  readonly ring: KeyRing;
  readonly clock: Clock;
  readonly clientTokens: ClientTokens;
  readonly staffAccess: StaffAccess;
  readonly apiKeys: ApiKeys;
  readonly metricsToken: string | undefined;
}

export function createIdentify(options: IdentifyOptions): Identify {
  const { clientTokens, staffAccess, apiKeys } = options;
  return async (request, rule, agency) => {
    if (rule === 'this-machine') return admitThisMachine(request, options.metricsToken);
    if (rule === 'system') return { system: await apiKeys.find(agency, bearer(request)) };
    if (rule === 'upload') return { capability: opened(options, request, 'upload', agency) };
    if (typeof rule === 'object') return { staff: await staffAccess.find(request, agency) };
    return {
      capability: opened(options, request, 'case', agency),
      client: await clientTokens.read(agency, bearer(request)),
      device: deviceOf(request),
    };
  };
}

export const bearer = ({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined =>
  /^Bearer ([\w.~+/=-]{1,8000})$/i.exec(headers.authorization ?? '')?.[1];

/** A malformed one is answered by the schema of the operation, with the place. */
function deviceOf({ headers }: FastifyRequest): string | undefined {
  const device = headers[deviceHeader];
  return typeof device === 'string' && /^[\w-]{22,64}$/.test(device) ? device : undefined;
}

/** A token of another agency is as good as none; one that ran out says so, to be renewed. */
function opened(
  { ring, clock }: Pick<IdentifyOptions, 'ring' | 'clock'>,
  { headers }: FastifyRequest,
  opens: Capability['opens'],
  agency: string,
): Capability | undefined {
  const token = headers[opens === 'case' ? headerNames.capability : headerNames.upload];
  if (typeof token !== 'string') return undefined;
  const read = readCapability(ring, token, clock.now());
  if (read.state !== 'open')
    throw new ProblemError(read.state === 'expired' ? 'access-expired' : 'sign-in-needed');
  const { capability } = read;
  return capability.agency === agency && capability.opens === opens ? capability : undefined;
}

function admitThisMachine(request: FastifyRequest, token: string | undefined): Caller {
  const shown = bearer(request);
  const isAdmitted = token ? shown !== undefined && isSame(shown, token) : isLoopback(request.ip);
  if (!isAdmitted) throw new ProblemError('not-found');
  return nobody;
}
