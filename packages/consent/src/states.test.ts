import { cannedAnswers, objections } from '@zabota/core/testing/canned-answers.js';
import { describe, expect, it } from 'vitest';
import { states as consent } from './consent/states.js';
import { states as offers } from './offers/states.js';
import { states as permissions } from './permissions/states.js';

describe.each([
  ['consent', consent],
  ['offers', offers],
  ['permissions', permissions],
] as const)('states of zabota-%s', (_, states) => {
  it.each(cannedAnswers(states))('A44: "$name" answers $id as the contract says', (canned) => {
    expect(objections(canned)).toEqual([]);
  });
});
