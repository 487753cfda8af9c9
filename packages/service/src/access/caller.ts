import type { Capability } from '../crypto/capability.js';

/** A `worker` has no desk: they are asked how they work, and see no case and no client. */
export type Role = 'operator' | 'owner' | 'auditor' | 'worker';

/** A signed-in client, known by issuer and subject only: there is no account table. */
export interface ClientIdentity {
  readonly issuer: string;
  readonly subject: string;
}

export interface StaffIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** Roles in the agency that the request is about. */
  readonly roles: readonly Role[];
}

/** An agency's own system. A test key sees and makes test cases only. */
export interface SystemIdentity {
  readonly keyId: string;
  readonly isTest: boolean;
}

/** Who asks. Everything is optional: most people come with nothing but a question. */
export interface Caller {
  readonly capability?: Capability;
  readonly client?: ClientIdentity;
  /** Random bits of a browser: they say nothing about a person, and decide about its site storage only. */
  readonly device?: string;
  readonly staff?: StaffIdentity;
  readonly system?: SystemIdentity;
}

export const nobody: Caller = Object.freeze({});

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, as far as the access rule of the route wanted to know. */
    caller: Caller;
  }
  interface FastifyContextConfig {
    /** Rule of a route that is not an operation of the contract. */
    access?: AccessRule;
  }
}

/**
 * Who may use a route.
 * - `anyone`: nobody has to say who they are
 * - `opened-case`: a capability of the case, or a signed-in client
 * - `client`: a signed-in client
 * - `decider`: a signed-in client, or a device for its site storage
 * - `upload`: the token of this very upload
 * - `staff`: one of the roles, in this agency
 * - `system`: an integration key of this agency
 * - `this-machine`: the loopback only, or the bearer token of /metrics
 */
export type AccessRule =
  | 'anyone'
  | 'opened-case'
  | 'client'
  | 'decider'
  | 'upload'
  | 'system'
  | 'this-machine'
  | { readonly staff: readonly Role[] };
