import {
  createRemoteJWKSet,
  customFetch,
  jwtVerify,
  type FetchImplementation,
  type JWTVerifyGetKey,
} from 'jose';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '../clock.js';
import { ProblemError } from '../problems/problem.js';
import type { Role, StaffIdentity } from './caller.js';
import { signatures } from './client-tokens.js';
import { bearer } from './identify.js';
import type { StaffSessions } from './staff-sessions.js';

export interface StaffIssuer {
  readonly clock: Clock;
  readonly issuer: string;
  readonly clientId: string;
  readonly rolesClaim: string;
  /** Asked when first needed: at start the issuer may be away. */
  readonly jwksUrl: () => Promise<string>;
  /** Asks the development issuer without a network; absent for a real one. */
  readonly fetch: FetchImplementation | undefined;
}

const roleNames: readonly Role[] = ['operator', 'owner', 'auditor', 'worker'];

/** Roles of one agency out of a list of `agency:role`. */
export const rolesIn = (agency: string, all: readonly string[]): Role[] =>
  roleNames.filter((role) => all.includes(`${agency}:${role}`));

/** Tells who of the staff asks: a browser by its session, a program by its bearer token. */
export class StaffAccess {
  readonly #sessions: StaffSessions;
  readonly #issuer: StaffIssuer;
  #keys: JWTVerifyGetKey | undefined;

  constructor(sessions: StaffSessions, issuer: StaffIssuer) {
    this.#sessions = sessions;
    this.#issuer = issuer;
  }

  async find(request: FastifyRequest, agency: string): Promise<StaffIdentity | undefined> {
    const token = bearer(request);
    const who = token ? await this.#readToken(token) : await this.#sessions.find(request);
    return who && { issuer: who.issuer, subject: who.subject, roles: rolesIn(agency, who.roles) };
  }

  async #readToken(token: string) {
    const { issuer, clientId, rolesClaim, jwksUrl, clock, fetch } = this.#issuer;
    try {
      this.#keys ??= createRemoteJWKSet(new URL(await jwksUrl()), {
        timeoutDuration: 3000,
        ...(fetch && { [customFetch]: fetch }),
      });
      const { payload } = await jwtVerify(token, this.#keys, {
        issuer,
        audience: clientId,
        algorithms: signatures,
        requiredClaims: ['sub', 'exp'],
        currentDate: clock.now(),
        clockTolerance: 5,
      });
      return { issuer, subject: payload.sub ?? '', roles: rolesClaimed(payload[rolesClaim]) };
    } catch (error) {
      const isExpired = (error as { code?: string }).code === 'ERR_JWT_EXPIRED';
      throw new ProblemError(isExpired ? 'access-expired' : 'sign-in-needed', { cause: error });
    }
  }
}

/** A claim may be a list or one text with spaces. */
export function rolesClaimed(claim: unknown): string[] {
  const list = Array.isArray(claim) ? claim : typeof claim === 'string' ? claim.split(' ') : [];
  return list.filter((entry): entry is string => typeof entry === 'string');
}
