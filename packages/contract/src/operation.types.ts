import type { Static, TSchema } from 'typebox';
import type { operations } from './operations.js';
import type { OperationId } from './paths.js';

type SchemaOf<Id extends OperationId> = (typeof operations)[Id]['schema'];
type StaticOf<Schema> = Schema extends TSchema ? Static<Schema> : never;

/** What an operation takes in its body; `undefined` when it takes none. */
export type BodyOf<Id extends OperationId> =
  SchemaOf<Id> extends { body: infer Body } ? StaticOf<Body> : undefined;

/** What an operation takes in its query. */
export type QueryOf<Id extends OperationId> =
  SchemaOf<Id> extends { querystring: infer Query } ? StaticOf<Query> : undefined;

/** What an operation answers when all is well. */
export type ResponseOf<Id extends OperationId> =
  SchemaOf<Id> extends { response: infer Responses }
    ? StaticOf<Responses[Extract<keyof Responses, 200 | 201 | '200' | '201'>]>
    : undefined;
