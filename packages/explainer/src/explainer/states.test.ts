import { cannedAnswers, objections } from '@zabota/core/testing/canned-answers.js';
import { describe, expect, it } from 'vitest';
import { states } from './states.js';

describe('states of <zabota-explainer>', () => {
  it.each(cannedAnswers(states))('A44: "$name" answers $id as the contract says', (canned) => {
    expect(objections(canned)).toEqual([]);
  });
});
