import { describe, expect, it } from 'vitest';
import { url } from '../case/testing/case-app.js';
import { buildVoiceApp } from './testing/voice-app.js';

describe('feedback that cannot be taken', async () => {
  const { ask, clock, device, form, input, status } = await buildVoiceApp();
  const faultsOf = async (more: object) => {
    const answer = await device().put(input({ ...more }));
    return { status: answer.statusCode, ...answer.json<{ code: string; errors?: unknown }>() };
  };

  it.each([
    ['a score out of range', [{ question: 'score', chosen: ['7'] }], '/answers/0/chosen/0'],
    ['an unknown question', [{ question: 'mood', chosen: ['1'] }], '/answers/0/question'],
    ['two scores', [{ question: 'score', chosen: ['1', '2'] }], '/answers/0/chosen'],
    ['words where a choice is due', [{ question: 'score', text: 'пять' }], '/answers/0/text'],
    ['a choice where words are due', [{ question: 'words', chosen: ['1'] }], '/answers/0/chosen'],
    [
      'a question that was not asked after such a score',
      [
        { question: 'score', chosen: ['5'] },
        { question: 'bad', chosen: ['speed'] },
      ],
      '/answers/1/question',
    ],
    [
      'a question answered twice',
      [
        { question: 'score', chosen: ['5'] },
        { question: 'score', chosen: ['1'] },
      ],
      '/answers/1/question',
    ],
    ['nothing at all', [], '/answers'],
  ])('%s is refused with the place', async (_, answers, pointer) => {
    expect(await faultsOf({ answers })).toMatchObject({
      status: 400,
      code: 'invalid-field',
      errors: expect.arrayContaining([expect.objectContaining({ pointer })]) as unknown,
    });
  });

  it.each([
    ['a service that is not there', { subject: 'service:nothing' }, '/subject'],
    ['a case that is not the client’s', { subject: 'case:26-4817-3052' }, '/subject'],
    ['a stage that is not there', { subject: 'stage:replanning.nothing' }, '/subject'],
    ['a wording nobody has seen', { version: 'ffffffffffffffff' }, '/version'],
    ['a query string in the path', { page: { path: '/a?token=1' } }, '/page/path'],
    ['more than a remark', { comment: 'я'.repeat(2001) }, '/comment'],
  ])('%s is refused with the place', async (_, more, pointer) => {
    expect(await faultsOf(more)).toMatchObject({ status: 400, errors: [{ pointer }] });
  });

  it('a survey that is over says so before and after', async () => {
    const { state, instrument } = await form('page', '&instrument=site-2025');
    expect(state).toBe('closed');
    const answer = await faultsOf({
      subject: 'page',
      instrument: 'site-2025',
      version: instrument.version,
      answers: [{ question: 'found', chosen: ['yes'] }],
    });
    expect(answer).toMatchObject({ status: 409, code: 'survey-closed' });
  });

  it('ten megabytes of text are turned away, never a fault', async () => {
    const answer = await device().put(input({ comment: 'я'.repeat(5_000_000) }));
    expect(answer.json()).toMatchObject({ status: 413, code: 'body-too-large' });
  });

  it('a day later the answer is settled and a change of it is refused', async () => {
    const phone = device();
    await phone.send();
    clock.advance({ hours: 26 });
    const answer = await phone.put(input({ revision: 2 }));
    expect(answer.json()).toMatchObject({ status: 409, code: 'feedback-settled' });
  });

  it('a wrong code opens nothing and says no more than that', async () => {
    const { number } = await device().send();
    for (const asked of [number, '26-0000-0000'])
      expect((await status(asked, 'K7QF-93XW-TM2C-H4D8N')).json()).toMatchObject({
        status: 404,
        code: 'case-not-opened',
      });
  });

  it('an instrument that is not there is not found', async () => {
    const answer = await ask('GET', url('/feedback-form?subject=page&instrument=nothing'));
    expect(answer.json()).toMatchObject({ status: 404, code: 'not-found' });
  });
});
