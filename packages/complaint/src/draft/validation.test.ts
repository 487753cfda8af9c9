import type { ComplaintRoute } from '@zabota/contract';
import { storyLength } from '@zabota/contract/limits.js';
import { describe, expect, it } from 'vitest';
import { form } from '../states/form.answers.js';
import { service210 } from '../states/route.answers.js';
import type { StepName } from '../steps/steps.js';
import { emptyDraft, type ComplaintDraft } from './draft.js';
import { problemsOf } from './validation.js';

const problems = (
  step: StepName,
  changes: Partial<ComplaintDraft> = {},
  route: ComplaintRoute | undefined = service210,
) => Object.keys(problemsOf(step, { draft: { ...emptyDraft, ...changes }, form, route }));

const complainant = (changes: Partial<ComplaintDraft['complainant']>) => ({
  complainant: { ...emptyDraft.complainant, ...changes },
});
const lenient: ComplaintRoute = { ...service210, required: [] };

describe('what a step demands', () => {
  it('the first step: an answer', () => {
    expect(problems('happened')).toEqual(['topic']);
    expect(problems('happened', { topic: 'waiting' })).toEqual(['ground']);
    expect(problems('happened', { ground: 'other' })).toEqual([]);
    expect(problems('happened', { topic: 'attitude', ground: 'other' })).toEqual([]);
  });

  it('an answer of a topic that is out of sight is not an answer', () => {
    expect(problems('happened', { topic: 'waiting', ground: 'other' })).toEqual(['ground']);
  });

  it('the second step: the story, and nothing else', () => {
    expect(problems('details')).toEqual(['happened']);
    expect(problems('details', { happened: 'Нет ответа' })).toEqual([]);
  });

  it('says how much too long a story is', () => {
    const draft = { ...emptyDraft, happened: 'я'.repeat(storyLength + 7) };
    const found = problemsOf('details', { draft, form, route: undefined });
    expect(found['happened']).toContain('7');
  });

  it('does not take half a date or a day that never was', () => {
    const learnedOn = { day: '30', month: '2', year: '2026' };
    expect(problems('details', { happened: 'а', learnedOn })).toEqual(['learnedOn']);
  });

  it('A53: what the law of the regime wants, and the way the client chose to be answered', () => {
    expect(problems('you')).toEqual([
      'complainant.name.family',
      'complainant.name.given',
      'complainant.residence',
      'complainant.email',
    ]);
  });

  it('A53: nothing at all where the law wants nothing and the client looks here', () => {
    expect(problems('you', { answerBy: 'site' }, lenient)).toEqual([]);
  });

  it('A07, A08: never a patronymic, and a body has no name of a person', () => {
    const body = complainant({ kind: 'unregistered-group' });
    expect(problems('you', { ...body, answerBy: 'site' })).toEqual([
      'complainant.organisation.name',
      'complainant.organisation.location',
    ]);
  });

  it('asks for a postal address only where letters cannot go home', () => {
    expect(problems('you', { answerBy: 'post' }, lenient)).toEqual(['complainant.postalAddress']);
    const home = complainant({ residence: 'г. Приморск' });
    expect(problems('you', { ...home, answerBy: 'post' })).not.toContain(
      'complainant.postalAddress',
    );
  });

  it('forgives an address in Cyrillic and refuses one without a site', () => {
    const answer = (email: string) => problems('you', complainant({ email }), lenient);
    expect(answer('мария@почта.рф')).toEqual([]);
    expect(answer('maria@')).toEqual(['complainant.email']);
  });

  it('A09: who acts for another names themselves and the paper', () => {
    expect(problems('you', { represented: true, answerBy: 'site' }, lenient)).toEqual([
      'representative.name.family',
      'representative.name.given',
      'representative.authority',
    ]);
  });

  it('A14: asks how to mend, never blames', () => {
    for (const step of ['happened', 'details', 'you'] as const) {
      const texts = Object.values(
        problemsOf(step, { draft: { ...emptyDraft, represented: true }, form, route: service210 }),
      );
      for (const text of texts) expect(text).not.toMatch(/wrong|error|invalid|mistake|must/i);
    }
  });
});
