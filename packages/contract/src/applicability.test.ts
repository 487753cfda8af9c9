import { describe, expect, it } from 'vitest';
import { circleOf, judgeApplicability, type Applicability } from './applicability.js';

const yesNo = [
  { id: 'yes', text: 'Yes' },
  { id: 'no', text: 'No' },
];
/** A shop needs a till unless it is on the list of exceptions; a self-employed person never does. */
const till: Applicability<string> = {
  questions: [
    { id: 'paid', text: 'Do customers pay you?', answers: yesNo },
    { id: 'regime', text: 'Who are you?', answers: [] },
    { id: 'listed', text: 'Is your trade on the list?', answers: yesNo },
    { id: 'market', text: 'Do you sell at a market?', answers: yesNo },
  ],
  conditions: [
    {
      id: 'pays',
      any: [{ question: 'paid', is: ['yes'] }],
      holds: 'They pay.',
      fails: 'Nobody pays.',
    },
    {
      id: 'business',
      any: [{ question: 'regime', is: ['entrepreneur', 'organisation'] }],
      holds: 'You are a business.',
      fails: 'The self-employed send receipts instead.',
    },
    {
      id: 'listed',
      part: true,
      any: [
        { question: 'listed', is: ['yes'] },
        { question: 'market', is: ['yes'] },
      ],
      holds: '',
      fails: '',
    },
    {
      id: 'not-listed',
      any: [{ condition: 'listed', holds: false }],
      holds: 'You are not on the list of exceptions.',
      fails: 'You are on the list of exceptions.',
    },
  ],
};

describe('A05: whether a requirement applies, by the one condition that decides', () => {
  it.each([
    [{}, 'unknown', undefined, 'paid'],
    [{ paid: 'no' }, 'does-not-apply', 'pays', undefined],
    [{ paid: 'no', regime: 'citizen', listed: 'yes' }, 'does-not-apply', 'pays', undefined],
    [{ regime: 'self-employed' }, 'does-not-apply', 'business', undefined],
    [{ paid: 'yes' }, 'probably-applies', 'business', 'regime'],
    [{ paid: 'yes', regime: 'organisation' }, 'probably-applies', 'not-listed', 'listed'],
    [
      { paid: 'yes', regime: 'organisation', market: 'yes' },
      'does-not-apply',
      'not-listed',
      undefined,
    ],
    [
      { paid: 'yes', regime: 'organisation', listed: 'no', market: 'no' },
      'applies',
      'not-listed',
      undefined,
    ],
  ])('%j: %s, by %s', (answers, outcome, decidedBy, next) => {
    const verdict = judgeApplicability(till, answers as Record<string, string>);
    expect(verdict.outcome).toBe(outcome);
    expect(verdict.decidedBy).toBe(decidedBy);
    expect(verdict.ask[0]).toBe(next);
  });

  it('says the condition in the words of its side', () => {
    expect(judgeApplicability(till, { regime: 'x' }).because).toContain('self-employed');
    const all = { paid: 'yes', regime: 'organisation', listed: 'no', market: 'no' };
    expect(judgeApplicability(till, all).because).toBe('You are not on the list of exceptions.');
  });

  it('is "probably not" where an open condition usually does not hold', () => {
    const rare = {
      questions: till.questions,
      conditions: [
        till.conditions[0]!,
        {
          id: 'unsafe',
          any: [{ question: 'listed', is: ['yes'] }],
          holds: 'The house is unsafe.',
          fails: 'The house is safe.',
          usually: false,
        },
      ],
    };
    expect(judgeApplicability(rare, { paid: 'yes' })).toEqual({
      outcome: 'probably-not',
      decidedBy: 'unsafe',
      because: 'The house is safe.',
      ask: ['listed'],
    });
  });

  it('a requirement without conditions applies to everybody', () => {
    expect(judgeApplicability({ questions: [], conditions: [] }, {})).toEqual({
      outcome: 'applies',
      ask: [],
    });
  });
});

describe('conditions that rest on one another', () => {
  const of = (...pairs: [string, string][]) =>
    pairs.map(([id, condition]) => ({
      id,
      any: [{ condition, holds: true }],
      holds: '',
      fails: '',
    }));

  it('a circle is named in its order', () => {
    expect(circleOf(of(['a', 'b'], ['b', 'c'], ['c', 'b']))).toEqual(['b', 'c', 'b']);
    expect(circleOf(of(['a', 'a']))).toEqual(['a', 'a']);
    expect(circleOf(till.conditions)).toBeUndefined();
  });

  it('never hang the judgement', () => {
    const conditions = of(['a', 'b'], ['b', 'a']);
    expect(judgeApplicability({ questions: [], conditions }, {}).outcome).toBe('unknown');
  });
});
