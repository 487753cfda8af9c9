import type { FastifyReply } from 'fastify';
import { addVary } from '../http/vary.js';
import { ProblemError } from '../problems/problem.js';

/** Anybody may keep a copy and ask whether it still holds; it differs by language alone. */
export function asPublic(reply: FastifyReply): FastifyReply {
  addVary(reply, 'accept-language');
  return reply.header('cache-control', 'no-cache');
}

/** @throws ProblemError `not-found` */
export function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new ProblemError('not-found');
  return value;
}
