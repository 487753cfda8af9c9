import type { ClientIdentity } from '../access/caller.js';

/** The clients of the demo, by the names they sign in under. Vera has allowed and been offered something already. */
export const people = ['anna', 'boris', 'vera', 'gleb', 'darya'] as const;

export type Person = (typeof people)[number];

/** Those of the agency’s people who have no desk in the demo. */
export const workers = ['olga', 'pavel', 'zoya', 'ilya', 'nina'] as const;

export type Worker = (typeof workers)[number];

export const isWorker = (name: unknown): name is Worker => workers.some((one) => one === name);

export const isPerson = (name: unknown): name is Person => people.some((one) => one === name);

/** How the demo’s issuer names a client in tokens. */
export const subjectOf = (person: Person | Worker): string => `demo-${person}`;

export const identityOf = (service: string, person: Person): ClientIdentity => ({
  issuer: `${service}/development-issuer`,
  subject: subjectOf(person),
});
