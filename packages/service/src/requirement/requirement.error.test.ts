import type { Checklist, Problem } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import { buildCaseApp, json, url } from '../case/testing/case-app.js';

describe('what cannot be answered about requirements says so', async () => {
  const app = await buildCaseApp();
  const problem = async (path: string) => (await app.ask('GET', url(path))).json<Problem>();

  it.each([
    ['/requirements/nothing', 'not-found'],
    ['/requirements/drone-marking?on=1900-01-01', 'not-found'],
    ['/requirements/drone-marking?on=yesterday', 'invalid-field'],
    ['/requirements/drone-marking/differences?from=a&to=b', 'not-found'],
    ['/requirements/drone-marking/differences?from=a', 'invalid-field'],
    ['/requirement-changes', 'invalid-field'],
    ['/checklists/nothing', 'not-found'],
    ['/requirements?colour=red', 'unknown-field'],
    ['/requirements?size=1000', 'invalid-field'],
    [`/requirements?q=${'x'.repeat(300)}`, 'invalid-field'],
    ['/requirements?concerns=everybody', 'invalid-field'],
  ])('%s: %s', async (path, code) => {
    expect(await problem(path)).toMatchObject({ code });
  });

  it('a filter that leaves nothing is an empty list, not a problem', async () => {
    const answer = await app.ask('GET', url('/requirements?situation=nothing'));
    expect(answer.json()).toMatchObject({ total: 0, items: [] });
  });

  describe('a declaration', async () => {
    const list = json<Checklist>(await app.ask('GET', url('/checklists/house-management')));
    const good = {
      checklist: list.id,
      version: list.version,
      answers: list.questions.map(({ id }) => ({ question: id, answer: 'yes' })),
      declarant: { kind: 'organisation', organisation: { name: 'ООО «Дом»' } },
      lang: 'ru',
      challenge: { cannot: true },
    };
    const declare = async (more: object) =>
      (await app.ask('POST', url('/declarations'), { body: { ...good, ...more } })).json<Problem>();
    const [first, ...rest] = good.answers;

    it.each([
      ['with a "no"', { answers: [{ ...first, answer: 'no' }, ...rest] }, 'declaration-not-ready'],
      ['with a question left open', { answers: rest }, 'declaration-not-ready'],
      ['of a list without a declaration', { checklist: 'my-flat' }, 'not-found'],
      ['of an older list', { version: 'old' }, 'invalid-field'],
      ['by nobody', { declarant: { kind: 'organisation' } }, 'invalid-field'],
      [
        'about another question',
        { answers: [...good.answers, { question: 'x', answer: 'yes' }] },
        'invalid-field',
      ],
      ['without the work of a device', { challenge: undefined }, 'challenge-failed'],
      ['with work that is none', { challenge: { solved: 'AAAA' } }, 'challenge-failed'],
    ])('%s: %s', async (_, more, code) => {
      expect(await declare(more)).toMatchObject({ code });
    });

    it('names the questions that are open', async () => {
      expect(await declare({ answers: rest })).toMatchObject({
        parameters: { questions: [first?.question] },
        detail: 'Ответьте на каждый вопрос. Где ответ «нет», сначала исправьте это.',
      });
    });
  });
});
