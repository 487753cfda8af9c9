import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Challenge } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import { solve } from './solve.js';

const secret = 'a secret of the service';

/** A challenge as the service makes it, with little to do. */
const challenge = (keyPrefix: string, algorithm = 'PBKDF2/SHA-256') =>
  createChallenge({ algorithm, cost: 10, deriveKey, hmacSignatureSecret: secret, keyPrefix });

/** What the library, which the service asks, says about our answer. */
async function verdict(payload: string | undefined) {
  const solved = JSON.parse(atob(payload ?? '')) as Pick<
    Parameters<typeof verifySolution>[0],
    'challenge' | 'solution'
  >;
  return verifySolution({ ...solved, deriveKey, hmacSignatureSecret: secret });
}

const solved = async (made: Awaited<ReturnType<typeof challenge>>, signal?: AbortSignal) =>
  solve({ challenge: made } as unknown as Challenge, signal ?? new AbortController().signal);

describe('the proof of work', () => {
  for (const prefix of ['0', '00', 'A']) {
    it(`is what the library takes for an answer (prefix ${prefix})`, async () => {
      expect(await verdict(await solved(await challenge(prefix)))).toMatchObject({
        verified: true,
      });
    });
  }

  it('knows the stronger hashes too', async () => {
    const payload = await solved(await challenge('0', 'PBKDF2/SHA-512'));
    expect(await verdict(payload)).toMatchObject({ verified: true });
  });

  it('stops when the client leaves', async () => {
    const left = new AbortController();
    left.abort();
    expect(await solved(await challenge('00'), left.signal)).toBeUndefined();
  });
});
