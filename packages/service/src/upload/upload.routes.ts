import type { Readable } from 'node:stream';
import { createUpload, discardUpload, limits, putUpload } from '@zabota/contract';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { requireAgency, type Tenants } from '../http/tenant.js';
import { ProblemError } from '../problems/problem.js';
import type { Uploads } from './uploads.js';

export interface UploadRoutesOptions {
  readonly uploads: Uploads;
  readonly tenants: Tenants;
}

const rawBytes = 'application/octet-stream';

/** One file, one request, raw bytes: there is no multipart that could lose a part. */
export const uploadRoutes: FastifyPluginAsyncTypebox<UploadRoutesOptions> = async (
  app,
  { uploads, tenants },
) => {
  app.route({
    ...createUpload,
    handler: async ({ params, body }, reply) => {
      const { id: agency } = requireAgency(tenants, params.agency);
      const place = await uploads.announce(agency, body);
      return reply.code(201).header('cache-control', 'no-store').send(place);
    },
  });

  app.route({
    ...discardUpload,
    handler: async ({ params }, reply) => {
      await uploads.discard(params.agency, params.upload);
      return reply.code(204).send(null);
    },
  });

  await app.register(async (inner) => {
    inner.removeAllContentTypeParsers();
    inner.addContentTypeParser(rawBytes, (_request, bytes, done) => done(null, bytes));
    inner.addHook('onRequest', async ({ headers }) => {
      if (!headers['content-type']?.startsWith(rawBytes))
        throw new ProblemError('media-type-not-taken', { parameters: { taken: [rawBytes] } });
    });
    inner.route<{ Params: { agency: string; upload: string }; Body: Readable }>({
      ...putUpload,
      bodyLimit: limits.fileSize,
      handler: async ({ params: { agency, upload }, body }) =>
        uploads.receive(agency, upload, body),
    });
  });
};
