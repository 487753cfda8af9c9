import type { Challenge } from '@zabota/contract';

/** A sum of a few keys: done before anybody could notice it. */
export const easyChallenge: Challenge = {
  challenge: {
    parameters: {
      algorithm: 'PBKDF2/SHA-256',
      nonce: '00112233445566778899aabbccddeeff',
      salt: 'ffeeddccbbaa99887766554433221100',
      cost: 1,
      keyLength: 32,
      keyPrefix: '0',
    },
    signature: '0'.repeat(64),
  },
};
