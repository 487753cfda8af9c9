import type { Challenge } from '@zabota/contract';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge as AltchaChallenge } from 'altcha-lib/types';

/**
 * Does the sum of an ALTCHA challenge on the page, key by key: `crypto.subtle`
 * works beside the page's own thread, so typing never stutters. A worker would
 * be refused from another origin and under Trusted Types (decision 26).
 *
 * @returns Base64 of the payload, or nothing when the device gave up.
 */
export async function solve(
  { challenge: open }: Challenge,
  controller: AbortController,
): Promise<string | undefined> {
  const challenge = open as unknown as AltchaChallenge;
  const solution = await solveChallenge({ challenge, deriveKey, controller });
  return solution ? btoa(JSON.stringify({ challenge, solution })) : undefined;
}

/** Whether the challenge can still be answered at this instant, in milliseconds. */
export function isFresh({ challenge }: Challenge, now: number): boolean {
  const { expiresAt } = (challenge as unknown as AltchaChallenge).parameters;
  return expiresAt === undefined || expiresAt * 1000 > now;
}
