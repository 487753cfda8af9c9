import { problems, type ProblemCode } from '@zabota/contract';
import type { FieldCode, Parameters } from '../messages/messages.js';

/** One place in the request that a person can mend. */
export interface FieldFault {
  /** JSON Pointer into the body. */
  readonly pointer: string;
  readonly code: FieldCode;
  readonly parameters?: Parameters;
}

interface ProblemOptions {
  readonly parameters?: Parameters;
  readonly errors?: readonly FieldFault[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/**
 * What a route throws when it cannot do what was asked. The one handler turns
 * it into an RFC 9457 document in the language of the request; the words come
 * from the messages, never from here.
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly status: number;
  readonly parameters: Parameters | undefined;
  readonly errors: readonly FieldFault[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, { parameters, errors, headers, cause }: ProblemOptions = {}) {
    super(code, { cause });
    this.code = code;
    this.status = problems[code].status;
    this.parameters = parameters;
    this.errors = errors;
    this.headers = headers ?? {};
  }
}

/** A problem that passes by itself; says when to come back. */
export const comeBackIn = (
  code: 'too-many-requests' | 'unavailable',
  seconds: number,
  cause?: unknown,
): ProblemError =>
  new ProblemError(code, {
    parameters: { seconds },
    headers: { 'retry-after': String(seconds) },
    cause,
  });
