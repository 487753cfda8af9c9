import { ProblemError } from '../problems/problem.js';

/** What the platform has to know of an agency; the content pack tells it. */
export interface Tenant {
  readonly id: string;
  /** Origins of the agency's sites, exactly as a browser sends them. */
  readonly origins: readonly string[];
  /** Whose tokens say who a client is; without it clients open cases by code only. */
  readonly clients?: ClientIssuer;
}

export interface ClientIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
}

export interface Tenants {
  find(agency: string): Tenant | undefined;
}

/** @throws ProblemError `not-found` for an agency that is not served here. */
export function requireAgency(tenants: Tenants, agency: string): Tenant {
  const tenant = tenants.find(agency);
  if (!tenant) throw new ProblemError('not-found');
  return tenant;
}
