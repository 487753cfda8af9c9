import type { UploadPlace } from '@zabota/contract';
import { easyChallenge, type FakeService } from '@zabota/core/fake.js';
import { form } from './form.answers.js';
import { receipt, service210 } from './route.answers.js';

export const place: UploadPlace = {
  id: '01938f2e-7a10-7c3e-9d1a-5b6c7d8e9f01',
  token: 'c2FtcGxlLXVwbG9hZA',
  expiresAt: '2026-11-24T09:15:00Z',
};

/** The service when all goes well. */
export const service: FakeService = {
  getComplaintForm: { body: form },
  routeComplaint: { body: service210 },
  createChallenge: { status: 201, body: easyChallenge },
  createUpload: { status: 201, body: place },
  sendComplaint: { status: 201, body: receipt },
};
