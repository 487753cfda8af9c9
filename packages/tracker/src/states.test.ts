import { missingParts } from '@zabota/contract';
import { cannedAnswers, objections } from '@zabota/core/testing/canned-answers.js';
import { describe, expect, it } from 'vitest';
import { states } from './states.js';
import { application } from './states/sample.js';
import { ended } from './states/stops.js';

const canned = cannedAnswers(states);

describe('states of the tracker', () => {
  it.each(canned)('A44: "$name" answers $id as the contract says', (one) => {
    expect(objections(one)).toEqual([]);
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
    expect(objections({ id: 'readCase', answer: { body: nameless } })).not.toEqual([]);
    expect(ended('refused', 'Отказали', {}).state.final).toBe(true);
  });
});
