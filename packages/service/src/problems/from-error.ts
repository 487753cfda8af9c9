import { limits, type ProblemCode } from '@zabota/contract';
import type { FastifyError } from 'fastify';
import { comeBackIn, ProblemError } from './problem.js';
import { problemFromValidation } from './from-validation.js';

/** Faults of the request that Fastify itself finds. */
const fromFastify: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-body',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-body',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-body',
  FST_ERR_BAD_URL: 'not-found',
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
};

/** Classes of SQLSTATE that pass by themselves: connection lost, shutting down, serialization, too many. */
const passing = /^(08|40|53[03]|57P|25006)/;
const network = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;
const poolWords =
  /timeout exceeded when trying to connect|Connection terminated|Client .* is not queryable/;

/** The problem that any thrown value stands for. */
export function problemFrom(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const { code = '', validation, message = '' } = (error ?? {}) as Partial<FastifyError>;
  if (validation) return problemFromValidation(validation as never);
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new ProblemError('body-too-large', { parameters: { limit: limits.jsonSize } });
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return new ProblemError('media-type-not-taken', {
      parameters: { taken: ['application/json'] },
    });
  const known = fromFastify[code];
  if (known) return new ProblemError(known);
  return fromEnvironment(code, message, error);
}

function fromEnvironment(code: string, message: string, cause: unknown): ProblemError {
  if (code === '22021' || code === '22P05') return new ProblemError('invalid-text', { cause });
  if (code === 'ENOSPC' || code === '53100') return new ProblemError('no-room', { cause });
  if (passing.test(code) || network.test(code) || poolWords.test(message))
    return comeBackIn('unavailable', 5, cause);
  return new ProblemError('internal', { cause });
}
