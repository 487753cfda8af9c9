import { missingParts, operations, type ClientOperationId } from '@zabota/contract';
import type { Answer } from '@zabota/core/fake.js';
import type { TSchema } from 'typebox';
import { Errors } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { states } from './states.js';
import { application } from './states/sample.js';
import { ended } from './states/stops.js';

type Responses = Record<string, TSchema>;

/** What the contract has against an answer. */
function complaints(id: ClientOperationId, answer: Answer) {
  const responses = operations[id].schema.response as Responses;
  if ('events' in answer) return [];
  const schema = 'problem' in answer ? responses['4xx'] : (responses[200] ?? responses[201]);
  const body =
    'problem' in answer
      ? { type: `/problems/${answer.problem.code}`, title: answer.problem.code, ...answer.problem }
      : answer.body;
  return Errors(schema as TSchema, body);
}

const canned = states.flatMap(({ name, service }) =>
  (Object.entries(service) as [ClientOperationId, Answer | readonly Answer[] | string][]).flatMap(
    ([id, behaviour]) =>
      typeof behaviour === 'string'
        ? []
        : [behaviour].flat().map((answer) => ({ name, id, answer: answer })),
  ),
);

describe('states of the tracker', () => {
  it.each(canned)('A44: "$name" answers $id as the contract says', ({ id, answer }) => {
    expect(complaints(id, answer)).toEqual([]);
  });

  it('A18: no state shows a stop without a part of its promise', () => {
    const stops = canned.flatMap(({ answer }) =>
      'body' in answer && (answer.body as typeof application).stop
        ? [(answer.body as typeof application).stop as object]
        : [],
    );
    expect(stops.length).toBeGreaterThan(5);
    // Whether the list is whole is asked of whoever stops; the client is told that it is.
    const missing = stops.flatMap((stop) => missingParts('stop', { ...stop, exhaustive: true }));
    expect(missing).toEqual([]);
  });

  it('the check can fail: a case without a title is refused', () => {
    const { title: _, ...nameless } = application;
    expect(complaints('readCase', { body: nameless })).not.toEqual([]);
    expect(ended('refused', 'Отказали', {}).state.final).toBe(true);
  });
});
