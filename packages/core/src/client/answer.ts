import type { Problem } from '@zabota/contract';
import { ConnectionError, ProblemError } from './errors.js';
import { readRetryAfter } from './retry.js';

/** The body of a good answer. @throws ProblemError | ConnectionError */
export async function readAnswer(response: Response): Promise<unknown> {
  if (response.status === 204 || response.status === 304) return undefined;
  try {
    return await response.json();
  } catch (cause) {
    // An answer that broke off is a lost connection, whatever its status.
    throw new ConnectionError(cause instanceof SyntaxError ? 'unreadable' : 'network', { cause });
  }
}

/** Turns an answer that is not a success into the error it means. */
export async function refuse(response: Response): Promise<never> {
  const retryAfter = readRetryAfter(response.headers.get('retry-after'), Date.now());
  const problem: unknown = await response.json().catch(() => undefined);
  if (isProblem(problem)) throw new ProblemError(problem, retryAfter);
  throw new ConnectionError('unreadable', {
    status: response.status,
    ...(retryAfter !== undefined && { retryAfter }),
  });
}

function isProblem(value: unknown): value is Problem {
  const { code, detail, status } = (value ?? {}) as Partial<Problem>;
  return typeof code === 'string' && typeof detail === 'string' && typeof status === 'number';
}
