import Type, { type Static } from 'typebox';
import { Command, EpguEvent } from './command.js';
import { paths } from './paths.js';
import { problemResponses } from './problem.js';
import {
  AgencyParams,
  CaseNumber,
  CaseParams,
  Channel,
  Email,
  IdempotencyHeaders,
  Instant,
  Language,
  Slug,
  line,
  object,
} from './schema.js';

/** An application that an agency system took in, by whatever channel. */
export const ApplicationInput = object(
  {
    service: Slug,
    channel: Channel,
    filedAt: Type.Optional(Instant),
    reference: Type.Optional(line({ description: 'Number in the agency’s own system.' })),
    applicant: Type.Optional(
      object({
        name: Type.Optional(line()),
        email: Type.Optional(Email),
        phone: Type.Optional(line()),
        account: Type.Optional(object({ issuer: line(), subject: line() })),
        lang: Type.Optional(Language),
      }),
    ),
    situation: Type.Optional(Slug),
  },
  { title: 'ApplicationInput' },
);
export type ApplicationInput = Static<typeof ApplicationInput>;

/** Number and code for the client; the link carries the code in its fragment. */
export const PushedCase = object(
  {
    number: CaseNumber,
    code: Type.String(),
    version: Type.Integer({ minimum: 1 }),
    test: Type.Boolean(),
  },
  { title: 'PushedCase' },
);
export type PushedCase = Static<typeof PushedCase>;

/** The version and state a pushed command led to. */
export const PushedState = object(
  { number: CaseNumber, state: Type.String(), version: Type.Integer({ minimum: 1 }) },
  { title: 'PushedState' },
);
export type PushedState = Static<typeof PushedState>;

const tags = ['integration'];

export const pushApplication = {
  ...paths.pushApplication,
  schema: {
    operationId: 'pushApplication',
    summary:
      'Bring an application into the tracker. A test key makes a test case, seen by nobody else.',
    tags,
    params: AgencyParams,
    headers: IdempotencyHeaders,
    body: ApplicationInput,
    response: { 201: PushedCase, ...problemResponses },
  },
} as const;

export const pushCommand = {
  ...paths.pushCommand,
  schema: {
    operationId: 'pushCommand',
    summary: 'Do the next thing to a case from an agency system.',
    tags,
    params: CaseParams,
    headers: Type.Intersect([
      IdempotencyHeaders,
      Type.Object({ 'if-match': Type.Optional(Type.String({ pattern: '^"[0-9]{1,9}"$' })) }),
    ]),
    body: Command,
    response: { 200: PushedState, ...problemResponses },
  },
} as const;

export const pushEpguEvent = {
  ...paths.pushEpguEvent,
  schema: {
    operationId: 'pushEpguEvent',
    summary: 'Report an ЕПГУ status code; the service maps it to our stages (law.md B10).',
    tags,
    params: CaseParams,
    headers: IdempotencyHeaders,
    body: EpguEvent,
    response: { 200: PushedState, ...problemResponses },
  },
} as const;
