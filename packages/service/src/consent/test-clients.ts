import type { Subject } from '@zabota/contract';
import type { FastifyRequest } from 'fastify';
import type { ClientIdentity } from '../access/caller.js';
import { ProblemError } from '../problems/problem.js';

const prefix = 'test-';

/**
 * A test key speaks of test clients only – sign-ins that begin with `test-` –
 * and a live key never does: an experiment cannot touch a person’s data.
 *
 * @throws ProblemError `invalid-field`.
 */
export function clientOf({ caller }: Pick<FastifyRequest, 'caller'>, who: Subject): ClientIdentity {
  if (who.subject.startsWith(prefix) === (caller.system?.isTest ?? true)) return who;
  throw new ProblemError('invalid-field', {
    errors: [{ pointer: '/subject/subject', code: 'not-listed' }],
  });
}
