import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import type { TSchema } from 'typebox';
import { describe, expect, it } from 'vitest';
import { examples } from './examples/index.js';
import { toOpenApi } from './openapi.js';
import { operations } from './operations.js';
import { paths, type OperationId } from './paths.js';

const ajv = new Ajv2020({ strict: false, allErrors: true });
(addFormats as unknown as (to: Ajv2020) => void)(ajv);

interface OperationSchema {
  readonly body?: TSchema;
  readonly response: Record<string, TSchema>;
}
const schemaOf = (id: OperationId) => operations[id].schema as unknown as OperationSchema;
const complaintsOf = (schema: TSchema, value: unknown) => {
  ajv.validate(schema, value);
  return ajv.errors ?? [];
};

describe('the contract as OpenAPI', () => {
  it('A108: the committed document is what the operations say', () => {
    const committed: unknown = JSON.parse(
      readFileSync(new URL('../openapi.json', import.meta.url), 'utf8'),
    );
    const { version } = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    ) as { version: string };
    expect(committed).toEqual(JSON.parse(JSON.stringify(toOpenApi(version))));
  });

  it.each(Object.keys(paths) as OperationId[])('A44: the example of %s fits its schema', (id) => {
    const { body, response } = schemaOf(id);
    const example = examples[id];
    if (body) expect(complaintsOf(body, example.body)).toEqual([]);
    const answer = response[200] ?? response[201];
    if (answer && example.response !== undefined)
      expect(complaintsOf(answer, example.response)).toEqual([]);
  });

  it('A44: every operation with a body shows an example of it', () => {
    const bare = (Object.keys(paths) as OperationId[]).filter(
      (id) => schemaOf(id).body && !examples[id].body,
    );
    expect(bare).toEqual([]);
  });

  it('A51: no object of the contract lets an unknown field pass in silence', () => {
    const open: string[] = [];
    const walk = (value: unknown, place: string) => {
      if (value === null || typeof value !== 'object') return;
      const { type, properties, additionalProperties } = value as Record<string, unknown>;
      if (type === 'object' && properties && additionalProperties !== false) open.push(place);
      for (const [key, child] of Object.entries(value)) walk(child, `${place}/${key}`);
    };
    for (const id of Object.keys(paths) as OperationId[]) walk(schemaOf(id).body, id);
    expect(open).toEqual([]);
  });
});
