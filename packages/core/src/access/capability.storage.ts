import type { Capability } from '@zabota/contract';
import { attempt } from '../attempt.js';

/** What a tab may know for a short while, also where the browser forbids storage. */
const inMemory = new Map<string, Capability>();

const place = (agency: string, number: string) => `zabota:access:${agency}:${number}`;

/**
 * Keeps an opened case open for the touchpoints of this tab: the complaint
 * form takes over from the tracker without asking for the code again. The code
 * itself is never kept.
 */
export function keepCapability(agency: string, capability: Capability): void {
  const key = place(agency, capability.number);
  inMemory.set(key, capability);
  attempt(() => sessionStorage.setItem(key, JSON.stringify(capability)));
}

/** The token that opens a case, while its time lasts. */
export function findCapability(agency: string, number: string): Capability | undefined {
  const key = place(agency, number);
  const found = inMemory.get(key) ?? read(key);
  if (!found || Date.parse(found.expiresAt) > Date.now()) return found;
  forgetCapability(agency, number);
  return undefined;
}

/** Leaves nothing for the next person at this computer. */
export function forgetCapability(agency: string, number: string): void {
  const key = place(agency, number);
  inMemory.delete(key);
  attempt(() => sessionStorage.removeItem(key));
}

function read(key: string): Capability | undefined {
  const text = attempt(() => sessionStorage.getItem(key));
  const value: unknown = text ? attempt(() => JSON.parse(text)) : undefined;
  const { token, expiresAt } = (value ?? {}) as Partial<Capability>;
  return typeof token === 'string' && typeof expiresAt === 'string'
    ? (value as Capability)
    : undefined;
}
