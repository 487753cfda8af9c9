import { limits } from '@zabota/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '../problems/problem.js';
import { scanJson } from './json.scan.js';

/**
 * Takes JSON in UTF-8 and nothing else. Plain text and forms are not taken at
 * all: a foreign page could send those without asking first.
 */
export function takeOnlyJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      refuseOtherCharset(request.headers['content-type']);
      return parseJson(body);
    },
  );
}

function refuseOtherCharset(contentType = ''): void {
  const charset = /;\s*charset="?([^";\s]+)/i.exec(contentType)?.[1];
  if (charset && charset.toLowerCase() !== 'utf-8')
    throw new ProblemError('media-type-not-taken', {
      parameters: { taken: ['application/json; charset=utf-8'] },
    });
}

/** Strict UTF-8; a byte order mark at the very start is not part of the text. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @throws ProblemError `malformed-body`, `too-deep` or `unknown-field`. */
export function parseJson(body: Buffer): unknown {
  try {
    const text = utf8.decode(body);
    const fault = scanJson(text, limits.jsonDepth);
    if (fault?.kind === 'too-deep')
      throw new ProblemError('too-deep', { parameters: { limit: limits.jsonDepth } });
    if (fault)
      throw new ProblemError('unknown-field', {
        parameters: { field: fault.key },
        errors: [{ pointer: '', code: 'unknown' }],
      });
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw error instanceof ProblemError ? error : new ProblemError('malformed-body');
  }
}
