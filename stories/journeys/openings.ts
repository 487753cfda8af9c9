import type { Case } from '@zabota/contract';
import { headerNames } from '@zabota/contract/paths.js';
import type { FakeRequest } from '@zabota/core/fake.js';

interface Key {
  readonly number: string;
  readonly code: string;
}

const tokenOf = (number: string) => `opens-${number}`;

/**
 * The way to a case as the service guards it: number and code are exchanged for a token, and
 * nobody reads a case without it or without having signed in.
 *
 * @param keys of the receipts that were given out.
 */
export function openings(keys: () => readonly Key[], find: (number: string) => Case | undefined) {
  return {
    openCase: ({ body }: FakeRequest) => {
      const { number, code } = body as Key;
      const fits = keys().some((key) => key.number === number && key.code === code);
      if (!fits) return refusal('case-not-opened', 404, 'Номер и код не подходят друг к другу.');
      const token = tokenOf(number);
      return { status: 201, body: { token, number, expiresAt: '2126-11-23T18:00:00Z' } } as const;
    },
    readCase: ({ params, headers }: FakeRequest) => {
      const { number = '' } = params;
      const isOpen = headers.get(headerNames.capability) === tokenOf(number);
      const found = find(number);
      if (!found || !(isOpen || headers.has('authorization')))
        return refusal('access-expired', 401, 'Откройте дело по номеру и коду.');
      return { body: found };
    },
  };
}

const refusal = (code: 'case-not-opened' | 'access-expired', status: number, detail: string) => ({
  problem: { code, status, detail },
});
