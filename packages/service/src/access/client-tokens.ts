import {
  createRemoteJWKSet,
  customFetch,
  jwtVerify,
  type FetchImplementation,
  type JWTVerifyGetKey,
} from 'jose';
import type { Clock } from '../clock.js';
import type { ClientIssuer, Tenants } from '../http/tenant.js';
import { ProblemError } from '../problems/problem.js';
import type { ClientIdentity } from './caller.js';

/** Signatures by a key pair only: a shared secret or "none" never proves who somebody is. */
export const signatures = ['RS256', 'PS256', 'ES256', 'EdDSA'];

export type KeySource = (jwksUrl: string) => JWTVerifyGetKey;

/** Keys from the address of an issuer; `fetch` stands in where there is no network to ask over. */
export const remoteKeys =
  (fetch?: FetchImplementation): KeySource =>
  (jwksUrl) =>
    createRemoteJWKSet(new URL(jwksUrl), {
      timeoutDuration: 3000,
      ...(fetch && { [customFetch]: fetch }),
    });

/** Reads bearer tokens of clients against the keys of the issuer their agency trusts. */
export class ClientTokens {
  readonly #tenants: Tenants;
  readonly #clock: Clock;
  readonly #keySource: KeySource;
  readonly #keys = new Map<string, JWTVerifyGetKey>();

  constructor(tenants: Tenants, clock: Clock, keySource: KeySource = remoteKeys()) {
    this.#tenants = tenants;
    this.#clock = clock;
    this.#keySource = keySource;
  }

  /** @throws ProblemError `access-expired` or `sign-in-needed` when a token is there but does not hold. */
  async read(agency: string, token: string | undefined): Promise<ClientIdentity | undefined> {
    const trusted = token === undefined ? undefined : this.#tenants.find(agency)?.clients;
    if (!token || !trusted) return undefined;
    try {
      const { payload } = await jwtVerify(token, this.#keysOf(trusted), {
        issuer: trusted.issuer,
        audience: trusted.audience,
        algorithms: signatures,
        requiredClaims: ['sub', 'exp'],
        currentDate: this.#clock.now(),
        clockTolerance: 5,
      });
      return { issuer: trusted.issuer, subject: payload.sub ?? '' };
    } catch (error) {
      const isExpired = (error as { code?: string }).code === 'ERR_JWT_EXPIRED';
      throw new ProblemError(isExpired ? 'access-expired' : 'sign-in-needed', { cause: error });
    }
  }

  #keysOf({ jwksUrl }: ClientIssuer): JWTVerifyGetKey {
    const known = this.#keys.get(jwksUrl) ?? this.#keySource(jwksUrl);
    this.#keys.set(jwksUrl, known);
    return known;
  }
}
