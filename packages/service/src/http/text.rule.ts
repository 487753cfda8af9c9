import type { FastifyInstance } from 'fastify';
import { ProblemError, type FieldFault } from '../problems/problem.js';

/** Without U+0000, which PostgreSQL cannot store, and halves of surrogate pairs, which are not Unicode. */
const isReadable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

const mostPlaces = 20;

/** Whether every text can be kept: nearly all can, so no place is noted yet. */
function areReadable(value: unknown): boolean {
  if (typeof value === 'string') return isReadable(value);
  if (value === null || typeof value !== 'object' || Buffer.isBuffer(value)) return true;
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key in fields) if (!isReadable(key) || !areReadable(fields[key])) return false;
  return true;
}

/** Places of texts that cannot be kept, as JSON Pointers. */
export function unreadablePlaces(value: unknown, pointer = ''): string[] {
  if (typeof value === 'string') return isReadable(value) ? [] : [pointer];
  if (value === null || typeof value !== 'object' || Buffer.isBuffer(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    isReadable(key)
      ? unreadablePlaces(item, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
      : [pointer],
  );
}

/** Refuses such texts wherever they stand, before a schema or a database sees them. */
export function refuseUnreadableText(app: FastifyInstance): void {
  app.addHook('preValidation', ({ body, query, params }, _, done) => {
    const json = isJson(body) ? body : undefined;
    if (areReadable(json) && areReadable(query) && areReadable(params)) return done();
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
