import { ConnectionError, ProblemError } from '@zabota/core';

/** The code that an event may carry: no personal text in it. */
export function troubleCode(error: unknown): string {
  if (error instanceof ProblemError) return error.code;
  return error instanceof ConnectionError ? error.fault : 'internal';
}
