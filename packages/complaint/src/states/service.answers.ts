import type { Challenge, UploadPlace } from '@zabota/contract';
import type { FakeService } from '@zabota/core/fake.js';
import { form } from './form.answers.js';
import { receipt, service210 } from './route.answers.js';

/** A sum of a few keys: done before anybody could notice it. */
const challenge: Challenge = {
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

export const place: UploadPlace = {
  id: '01938f2e-7a10-7c3e-9d1a-5b6c7d8e9f01',
  token: 'c2FtcGxlLXVwbG9hZA',
  expiresAt: '2026-11-24T09:15:00Z',
};

/** The service when all goes well. */
export const service: FakeService = {
  getComplaintForm: { body: form },
  routeComplaint: { body: service210 },
  createChallenge: { status: 201, body: challenge },
  createUpload: { status: 201, body: place },
  sendComplaint: { status: 201, body: receipt },
};
