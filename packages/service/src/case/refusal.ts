import { ProblemError } from '../problems/problem.js';
import type { Refusal } from './transition.js';

/** A refusal of the state machine as an answer to whoever asked. */
export function problemOf(refusal: Refusal, state: string, command: string): ProblemError {
  switch (refusal.refused) {
    case 'illegal-transition':
      return new ProblemError('illegal-transition', {
        parameters: { state, command, legal: refusal.legal },
      });
    case 'forbidden-by-law':
      return new ProblemError('forbidden-by-law', {
        parameters: { law: `${refusal.law.act}, ${refusal.law.article}`, legal: refusal.legal },
      });
    case 'promise-incomplete':
      return new ProblemError('promise-incomplete', {
        parameters: { promise: refusal.promise, missing: refusal.missing },
        errors: refusal.missing.map((pointer) => ({ pointer, code: 'missing' })),
      });
    case 'invalid-field':
      return new ProblemError('invalid-field', {
        errors: [{ pointer: refusal.pointer, code: refusal.code }],
      });
    case 'action-closed':
    case 'not-found':
      return new ProblemError(refusal.refused);
  }
}
