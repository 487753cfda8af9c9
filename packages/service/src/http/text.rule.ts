import type { FastifyInstance } from 'fastify';
import { ProblemError, type FieldFault } from '../problems/problem.js';

/** U+0000, which PostgreSQL cannot store, and halves of surrogate pairs, which are not Unicode. */
const unreadable = /[\0\p{Surrogate}]/u;

const mostPlaces = 20;

/** Whether every text can be kept: nearly all can, so no place is noted yet. */
function isReadable(value: unknown): boolean {
  if (typeof value === 'string') return !unreadable.test(value);
  if (value === null || typeof value !== 'object' || Buffer.isBuffer(value)) return true;
  return Object.entries(value).every(([key, item]) => !unreadable.test(key) && isReadable(item));
}

/** Places of texts that cannot be kept, as JSON Pointers. */
export function unreadablePlaces(value: unknown, pointer = ''): string[] {
  if (typeof value === 'string') return unreadable.test(value) ? [pointer] : [];
  if (value === null || typeof value !== 'object' || Buffer.isBuffer(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    unreadable.test(key)
      ? [pointer]
      : unreadablePlaces(item, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}

/** Refuses such texts wherever they stand, before a schema or a database sees them. */
export function refuseUnreadableText(app: FastifyInstance): void {
  app.addHook('preValidation', ({ body, query, params }, _, done) => {
    const json = isJson(body) ? body : undefined;
    if (isReadable(json) && isReadable(query) && isReadable(params)) return done();
    const errors = unreadablePlaces(json)
      .slice(0, mostPlaces)
      .map((pointer): FieldFault => ({ pointer, code: 'unreadable-text' }));
    throw new ProblemError('invalid-text', { errors });
  });
}

/** A raw body is a stream of bytes, not a text. */
const isJson = (body: unknown): boolean =>
  typeof body === 'string' ||
  (typeof body === 'object' && body !== null && !('pipe' in body) && !Buffer.isBuffer(body));
