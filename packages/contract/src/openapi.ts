import type { TSchema } from 'typebox';
import { examples } from './examples/index.js';
import { operations } from './operations.js';
import type { OperationId } from './paths.js';
import { problems } from './problem.js';
import { promises } from './promise.js';

type Json = Record<string, unknown>;

interface Schema {
  readonly operationId: OperationId;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly params: TSchema;
  readonly querystring?: TSchema;
  readonly headers?: TSchema;
  readonly body?: TSchema;
  readonly produces?: readonly string[];
  readonly response: Readonly<Record<string, TSchema>>;
}

/** Which key opens an operation: staff and systems have doors of their own. */
const securityOf = (tag: string | undefined): readonly Json[] =>
  tag === 'staff'
    ? [{ staff: [] }]
    : tag === 'integration'
      ? [{ key: [] }]
      : tag === 'offer' || tag === 'permission'
        ? [{ client: [] }]
        : tag === 'consent'
          ? [{ client: [] }, { device: [] }]
          : tag === 'case'
            ? [{ capability: [] }, { client: [] }]
            : tag === 'upload'
              ? [{ capability: [] }, {}]
              : [{}, { client: [] }];

/**
 * Makes the OpenAPI 3.1 document out of the operations.
 *
 * Schemas with a title become components, so that the document reads as the
 * contract is written and a diff of it is a review of the interface.
 */
export function toOpenApi(version: string): Json {
  const components: Record<string, unknown> = {};
  const addresses: Record<string, Record<string, unknown>> = {};
  for (const { method, url, schema } of Object.values(operations)) {
    const address = url.replace(/:([a-z]+)/g, '{$1}');
    (addresses[address] ??= {})[method.toLowerCase()] = toOperation(
      schema as unknown as Schema,
      components,
    );
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Zabota',
      version,
      summary: 'Client-centric touchpoints for public agencies.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths: addresses,
    components: {
      schemas: Object.fromEntries(Object.entries(components).sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: {
        capability: {
          type: 'http',
          scheme: 'bearer',
          description: 'Short-lived capability from `openCase` or a receipt.',
        },
        client: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Token of a signed-in client, checked against the keys of the agency.',
        },
        device: {
          type: 'apiKey',
          in: 'header',
          name: 'Zabota-Device',
          description: 'Random bits of a browser; for decisions about its site storage only.',
        },
        staff: {
          type: 'http',
          scheme: 'bearer',
          description: 'Token of the agency’s own OpenID Connect issuer; browsers use a session.',
        },
        key: {
          type: 'apiKey',
          in: 'header',
          name: 'Zabota-Key',
          description: 'Test or live key of an agency system.',
        },
      },
    },
    'x-problems': problems,
    'x-promises': promises,
  };
}

function toOperation(schema: Schema, components: Record<string, unknown>): Json {
  const { operationId, summary, tags } = schema;
  const example = examples[operationId];
  const refer = (part: TSchema | undefined) => part && extract(part, components);
  return {
    operationId,
    summary,
    tags,
    security: securityOf(tags[0]),
    parameters: [
      ...parameters('path', schema.params, components),
      ...parameters('query', schema.querystring, components),
      ...parameters('header', schema.headers, components),
    ],
    ...(operationId === 'putUpload' && {
      requestBody: { required: true, content: { 'application/octet-stream': {} } },
    }),
    ...(schema.body && {
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: refer(schema.body),
            ...(example.body !== undefined && { example: example.body }),
          },
        },
      },
    }),
    responses: Object.fromEntries(
      Object.entries(schema.response).map(([status, answer]) => [
        status.toUpperCase(),
        toResponse(status, answer, schema, components),
      ]),
    ),
  };
}

function toResponse(
  status: string,
  answer: TSchema,
  schema: Schema,
  components: Record<string, unknown>,
): Json {
  if (status === '204' || status === '304')
    return { description: status === '204' ? 'Done.' : 'Not changed.' };
  if (status.endsWith('xx')) {
    return {
      description: 'A problem a person can act on.',
      content: { 'application/problem+json': { schema: extract(answer, components) } },
    };
  }
  if (/^read(Staff)?Document$/.test(schema.operationId)) {
    return { description: 'The document.', content: { 'application/octet-stream': {} } };
  }
  const example = examples[schema.operationId].response;
  const type = schema.produces?.[0] ?? 'application/json';
  return {
    description: schema.summary,
    content: {
      [type]: { schema: extract(answer, components), ...(example !== undefined && { example }) },
    },
  };
}

/** Lists path, query or header parameters, whichever of several schemas they stand in. */
function parameters(
  place: string,
  schema: TSchema | undefined,
  components: Record<string, unknown>,
): Json[] {
  const all = schema as
    { allOf?: TSchema[]; properties?: Record<string, TSchema>; required?: string[] } | undefined;
  if (all?.allOf) return all.allOf.flatMap((part) => parameters(place, part, components));
  return Object.entries(all?.properties ?? {}).map(([name, part]) => ({
    name,
    in: place,
    required: place === 'path' || (all?.required ?? []).includes(name),
    schema: extract(part, components),
  }));
}

/** Replaces every titled schema by a reference, and keeps it once among the components. */
function extract(schema: unknown, components: Record<string, unknown>): unknown {
  if (Array.isArray(schema)) return schema.map((item) => extract(item, components));
  if (schema === null || typeof schema !== 'object') return schema;
  const inner = () =>
    Object.fromEntries(
      Object.entries(schema).map(([key, value]) => [key, extract(value, components)]),
    );
  const { title } = schema as { title?: unknown };
  if (typeof title !== 'string') return inner();
  components[title] ??= inner();
  return { $ref: `#/components/schemas/${title}` };
}
