import type { Problem, ProblemCode } from '@zabota/contract';

/** The service answered with a problem document (RFC 9457). */
export class ProblemError extends Error {
  // Written out because minifiers mangle class names.
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  /** Seconds the service asks to wait, where it said so. */
  readonly retryAfter: number | undefined;

  constructor(problem: Problem, retryAfter?: number) {
    super(problem.detail);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  get code(): ProblemCode {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }
}

/**
 * - `offline`: the device itself says it has no network.
 * - `network`: the request did not reach the service, or the answer was lost.
 * - `timeout`: no answer in time; the service may have acted all the same.
 * - `unreadable`: an answer that is not of this contract, such as a proxy's page.
 */
export type ConnectionFault = 'offline' | 'network' | 'timeout' | 'unreadable';

/** The service could not be heard. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
  readonly fault: ConnectionFault;
  /** HTTP status where there was an answer, for a decision about a retry. */
  readonly status: number | undefined;
  readonly retryAfter: number | undefined;

  constructor(
    fault: ConnectionFault,
    options: ErrorOptions & { status?: number; retryAfter?: number } = {},
  ) {
    super(`The service could not be heard: ${fault}.`, options);
    this.fault = fault;
    this.status = options.status;
    this.retryAfter = options.retryAfter;
  }
}

/** A word for programs and events, never personal: code of the problem, or how the connection failed. */
export function errorCode(error: unknown): string {
  if (error instanceof ProblemError) return error.code;
  return error instanceof ConnectionError ? error.fault : 'internal';
}
