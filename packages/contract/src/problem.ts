import Type, { type Static } from 'typebox';
import { object } from './schema.js';

/**
 * The one catalogue of problems (decision 12): code, status, parameters.
 * The words are the service's; an element may have its own for codes it knows.
 */
export const problems = {
  'malformed-body': { status: 400, parameters: [] },
  'unknown-field': { status: 400, parameters: ['field'] },
  'invalid-field': { status: 400, parameters: [] },
  'invalid-text': { status: 400, parameters: [] },
  'too-deep': { status: 400, parameters: ['limit'] },
  'device-needed': { status: 400, parameters: [] },
  'sign-in-needed': { status: 401, parameters: [] },
  'access-expired': { status: 401, parameters: [] },
  'not-allowed': { status: 403, parameters: [] },
  'origin-not-listed': { status: 403, parameters: [] },
  'no-consent': { status: 403, parameters: ['reason'] },
  'not-found': { status: 404, parameters: [] },
  'case-not-opened': { status: 404, parameters: [] },
  'method-not-allowed': { status: 405, parameters: ['allowed'] },
  'illegal-transition': { status: 409, parameters: ['state', 'command', 'legal'] },
  'forbidden-by-law': { status: 409, parameters: ['law', 'legal'] },
  'action-closed': { status: 409, parameters: [] },
  'already-answered': { status: 409, parameters: [] },
  'survey-closed': { status: 409, parameters: [] },
  'feedback-settled': { status: 409, parameters: [] },
  'initiative-closed': { status: 409, parameters: [] },
  'still-working': { status: 409, parameters: [] },
  'text-changed': { status: 409, parameters: ['version'] },
  'decided-elsewhere': { status: 409, parameters: ['state', 'revision'] },
  'allowed-by-law': { status: 409, parameters: ['law'] },
  'offer-changed': { status: 409, parameters: ['version'] },
  'version-changed': { status: 412, parameters: ['version'] },
  'body-too-large': { status: 413, parameters: ['limit'] },
  'file-too-large': { status: 413, parameters: ['limit'] },
  'media-type-not-taken': { status: 415, parameters: ['taken'] },
  'promise-incomplete': { status: 422, parameters: ['promise', 'missing'] },
  'idempotency-key-reused': { status: 422, parameters: [] },
  'file-kind-not-taken': { status: 422, parameters: ['taken'] },
  'file-damaged': { status: 422, parameters: [] },
  'file-unsafe': { status: 422, parameters: [] },
  'file-missing': { status: 422, parameters: [] },
  'files-do-not-match': { status: 422, parameters: [] },
  'text-unknown': { status: 422, parameters: [] },
  'regime-not-accepted': { status: 422, parameters: ['regime'] },
  'declaration-not-ready': { status: 422, parameters: ['questions'] },
  'looks-automated': { status: 422, parameters: [] },
  'challenge-failed': { status: 422, parameters: [] },
  'version-needed': { status: 428, parameters: [] },
  'too-many-requests': { status: 429, parameters: ['seconds'] },
  internal: { status: 500, parameters: [] },
  unavailable: { status: 503, parameters: ['seconds'] },
  'no-room': { status: 507, parameters: [] },
} as const satisfies Record<string, { status: number; parameters: readonly string[] }>;

export type ProblemCode = keyof typeof problems;

/** RFC 9457, with a stable code and pointers to the fields a person can mend. */
export const Problem = object(
  {
    type: Type.String({ description: '`/problems/<code>`, a page that explains the problem.' }),
    code: Type.Enum(Object.keys(problems) as ProblemCode[], { type: 'string' }),
    title: Type.String(),
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    detail: Type.String({
      description: 'One sentence a person can act on, in the language asked for.',
    }),
    parameters: Type.Optional(
      Type.Record(
        Type.String(),
        Type.Union([Type.String(), Type.Number(), Type.Array(Type.String())]),
      ),
    ),
    errors: Type.Optional(
      Type.Array(
        object({
          pointer: Type.String({ description: 'JSON Pointer into the request body.' }),
          code: Type.String(),
          detail: Type.String(),
        }),
      ),
    ),
    request: Type.Optional(
      Type.String({ description: 'Id of the request, for a talk with support.' }),
    ),
  },
  { title: 'Problem' },
);
export type Problem = Static<typeof Problem>;

/** Every operation may answer with a problem. */
export const problemResponses = { '4xx': Problem, '5xx': Problem } as const;
