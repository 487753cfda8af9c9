import type { Capability } from '@zabota/contract';
import { attempt } from '../attempt.js';

const place = (agency: string, number: string) => `zabota:capability:${agency}:${number}`;

/** Hands an opened case over to the other touchpoints of this tab. */
export function keepCapability(agency: string, capability: Capability): void {
  const text = JSON.stringify(capability);
  attempt(() => sessionStorage.setItem(place(agency, capability.number), text));
}

/** The token that opens a case, when a touchpoint of this tab has opened it and it still lasts. */
export function findCapability(
  agency: string,
  number: string,
  now: number = Date.now(),
): string | undefined {
  // No storage, nothing stored, something damaged: there is no token.
  return attempt(() => {
    // An empty object: what throws, even if it is caught, holds up the first drawing on a slow phone.
    const stored = sessionStorage.getItem(place(agency, number)) ?? '{}';
    const { token, expiresAt } = JSON.parse(stored) as Capability;
    return Date.parse(expiresAt) > now ? token : undefined;
  });
}

/** Leaves the case: the next person on this computer must not find it. */
export function forgetCapability(agency: string, number: string): void {
  attempt(() => sessionStorage.removeItem(place(agency, number)));
}
