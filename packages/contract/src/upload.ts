import Type, { type Static } from 'typebox';
import { fileSize } from './limits.js';
import { paths } from './paths.js';
import { problemResponses } from './problem.js';
import { AgencyParams, Id, Instant, Sha256, Slug, line, object } from './schema.js';

const UploadParams = object({ agency: Slug, upload: Id });

/** What the client says about a file before its bytes come. */
export const UploadRequest = object(
  {
    name: line({
      description: 'Name of the file on the client’s device; shown, never used as a path.',
    }),
    size: Type.Integer({ minimum: 1, maximum: fileSize }),
    sha256: Type.Optional(Sha256),
  },
  { title: 'UploadRequest' },
);

/** A place for one file; the token opens this place only, for 24 hours (decision 10). */
export const UploadPlace = object(
  { id: Id, token: Type.String(), expiresAt: Instant },
  { title: 'UploadPlace' },
);

/** A file that arrived whole, was looked into, and waits to be claimed by a submission. */
export const UploadedFile = object(
  { id: Id, name: line(), size: Type.Integer(), sha256: Sha256, mediaType: line() },
  { title: 'UploadedFile' },
);

/** A line of the manifest: a submission names every file it means to carry. */
export const FileClaim = object(
  { upload: Id, size: Type.Integer({ minimum: 1, maximum: fileSize }), sha256: Sha256 },
  { title: 'FileClaim' },
);

export type UploadRequest = Static<typeof UploadRequest>;
export type UploadPlace = Static<typeof UploadPlace>;
export type UploadedFile = Static<typeof UploadedFile>;
export type FileClaim = Static<typeof FileClaim>;

export const createUpload = {
  ...paths.createUpload,
  schema: {
    operationId: 'createUpload',
    summary: 'Ask for a place for one file.',
    tags: ['upload'],
    params: AgencyParams,
    body: UploadRequest,
    response: { 201: UploadPlace, ...problemResponses },
  },
} as const;

/** The body is the bytes of the file themselves: there is no multipart that could lose a part. */
export const putUpload = {
  ...paths.putUpload,
  schema: {
    operationId: 'putUpload',
    summary: 'Send the bytes of the file (`application/octet-stream`).',
    tags: ['upload'],
    params: UploadParams,
    response: { 200: UploadedFile, ...problemResponses },
  },
} as const;

export const discardUpload = {
  ...paths.discardUpload,
  schema: {
    operationId: 'discardUpload',
    summary: 'Forget a file that was not submitted.',
    tags: ['upload'],
    params: UploadParams,
    response: { 204: Type.Null(), ...problemResponses },
  },
} as const;
