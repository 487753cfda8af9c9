import { operations, type OperationId } from '@zabota/contract';
import type { Behaviour } from '@zabota/core/fake.js';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { states } from './states.js';

type Responses = Record<string, Parameters<typeof Value.Check>[0]>;

/** Every good answer that a state cans, with the operation it belongs to. */
const canned = states.flatMap(({ name, service }) =>
  Object.entries(service as Record<string, Behaviour>).flatMap(([id, behaviour]) =>
    [behaviour]
      .flat()
      .flatMap((answer) =>
        typeof answer === 'object' && 'body' in answer
          ? [{ name, id: id as OperationId, answer: answer }]
          : [],
      ),
  ),
);

describe('states of the complaint form', () => {
  it.each(canned)('"$name" cans what $id may answer', ({ id, answer }) => {
    const responses = operations[id].schema.response as unknown as Responses;
    const schema = responses[answer.status ?? 200]!;
    expect([...Value.Errors(schema, answer.body)]).toEqual([]);
  });
});
