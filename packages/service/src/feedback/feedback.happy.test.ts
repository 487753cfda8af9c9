import { randomUUID } from 'node:crypto';
import type { FeedbackStatus } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import { agency, json, url } from '../case/testing/case-app.js';
import { buildVoiceApp } from './testing/voice-app.js';

describe('feedback', async () => {
  const { app, ask, application, command, database, device, form, input, status } =
    await buildVoiceApp();
  const rowOf = (number: string) =>
    database.db
      .selectFrom('feedback')
      .selectAll()
      .where('number', '=', number)
      .executeTakeFirstOrThrow();

  it('A88: asks whether the need was met and how satisfied the client is, in words', async () => {
    const { instrument, subject } = await form('service:replanning');
    expect(subject.title.text).toBe('Согласовать перепланировку');
    const measures = instrument.questions.map(({ measure }) => measure);
    expect(measures.slice(0, 2)).toEqual(['satisfaction', 'need']);
    const [score] = instrument.questions;
    expect(score?.choices).toHaveLength(5);
    expect(score?.choices.every(({ title }) => /\p{L}{3}/u.test(title.text))).toBe(true);
  });

  it('A87, A104: every kind of subject has its questions, a named survey too', async () => {
    const asked = async (subject: string, more = '') => (await form(subject, more)).instrument.id;
    expect(await asked('page')).toBe('page');
    expect(await asked('requirement:heating-temperature')).toBe('page');
    expect(await asked('stage:replanning.registration')).toBe('service');
    expect(await asked('service:replanning', '&instrument=mkgu')).toBe('mkgu');
    expect(await asked('page', '&instrument=reception')).toBe('reception');
  });

  it('A27: one answer is stored at once without sign-in; the rest joins it under the same number', async () => {
    const phone = device();
    const first = await phone.put(input());
    expect(first.statusCode).toBe(201);
    const { number } = json<{ number: string }>(first);
    const more = await phone.put(
      input({
        revision: 2,
        answers: [
          { question: 'score', chosen: ['2'] },
          { question: 'bad', chosen: ['speed', 'clarity'] },
          { question: 'segment', chosen: ['entrepreneur'] },
          { question: 'words', text: 'Ответ ждали две недели.' },
        ],
      }),
    );
    expect(more.statusCode).toBe(200);
    expect(more.json()).toMatchObject({ number, revision: 2 });
    expect(await rowOf(number)).toMatchObject({
      score: 2,
      bad: ['speed', 'clarity'],
      good: [],
      segment: 'entrepreneur',
      service: 'replanning',
      month: '2026-11',
    });
  });

  it('a repeat gives the same receipt, and an older revision that comes late changes nothing', async () => {
    const phone = device();
    const receipt = await phone.send();
    expect(await phone.send()).toEqual(receipt);
    await phone.send({ revision: 3, answers: [{ question: 'score', chosen: ['5'] }] });
    const late = await phone.send({ revision: 2, answers: [{ question: 'score', chosen: ['1'] }] });
    expect(late).toMatchObject({ number: receipt.number, code: receipt.code, revision: 3 });
    expect((await rowOf(receipt.number)).score).toBe(5);
  });

  it('A66: number and code show what became of it, without an account', async () => {
    const { number, code } = await device().send();
    expect(json<FeedbackStatus>(await status(number, code.toLowerCase()))).toMatchObject({
      number,
      subject: { value: 'service:replanning' },
      state: { code: 'new', title: { text: 'Получили, скоро прочитаем' } },
    });
  });

  it('A66, A11: after a case has ended its client is asked; the outcome is kept, the case is not', async () => {
    const { number, client } = await application('heating');
    await command(number, { type: 'register' });
    await command(number, {
      type: 'grant',
      result: 'granted',
      explanation: { ru: 'Всё готово.' },
    });
    const subject = `case:${number}`;
    const before = await form(subject, '', client.headers);
    expect(before).toMatchObject({ state: 'open', instrument: { id: 'after-case' } });
    const asked = before.instrument.questions.map(({ measure }) => measure);
    expect(asked, 'the case asks that itself').not.toContain('need');
    const { version } = before.instrument;
    const body = { subject, instrument: 'after-case', version };
    const answers = [{ question: 'score', chosen: ['4'] }];
    const receipt = await device(client.headers).send({ ...body, answers });
    const row = await rowOf(receipt.number);
    expect(row).toMatchObject({ outcome: 'granted', need: null, subject: 'service:heating' });
    await client.post('/outcome', { needMet: 'yes' });
    expect(await rowOf(receipt.number), 'said in the case later').toMatchObject({ need: 'yes' });
    expect(JSON.stringify(row)).not.toContain(number);
    expect((await form(subject, '', client.headers)).state).toBe('answered');
    const second = await device(client.headers).put(input({ ...body, answers }));
    expect(second.json()).toMatchObject({ status: 409, code: 'already-answered' });
  });

  it('A88: whether the need is met is asked once: what the case knows is not asked again', async () => {
    const { number, client } = await application('heating');
    await command(number, { type: 'register' });
    const explanation = { ru: 'Всё готово.' };
    await command(number, { type: 'grant', result: 'granted', explanation });
    const rated = await client.post('/outcome', { needMet: 'partly' });
    expect(rated.statusCode, rated.body).toBe(200);
    const subject = `case:${number}`;
    const { instrument } = await form(subject, '', client.headers);
    expect(instrument.questions.map(({ measure }) => measure)).not.toContain('need');
    expect(instrument.questions[0]?.id).toBe('score');
    const { number: own } = await device(client.headers).send({
      subject,
      instrument: 'after-case',
      version: instrument.version,
      answers: [{ question: 'score', chosen: ['4'] }],
    });
    expect(await rowOf(own)).toMatchObject({ score: 4, need: 'partly' });
  });

  it('counts an invitation once, for the response rate', async () => {
    const id = '7d9f2c1e-52a4-4b4e-9a53-94a4c0b1f001';
    const body = { subject: 'service:replanning', instrument: 'service' };
    for (let time = 0; time < 2; time += 1)
      expect((await ask('PUT', url(`/feedback-invitations/${id}`), { body })).statusCode).toBe(204);
    const rows = await database.db.selectFrom('feedback_invitation').selectAll().execute();
    expect(rows).toMatchObject([{ agency, service: 'replanning', month: '2026-11' }]);
  });

  it('A26: counts an invitation after a case to the case it was opened with, and to no other', async () => {
    const { number, client } = await application('heating');
    const body = { subject: `case:${number}`, instrument: 'after-case' };
    const count = (headers: Record<string, string>) =>
      ask('PUT', url(`/feedback-invitations/${randomUUID()}`), { body, headers });
    expect((await count(client.headers)).statusCode).toBe(204);
    expect((await count({})).statusCode).toBe(400);
  });

  it('speaks both languages', async () => {
    const answer = await ask('GET', url('/feedback-form?subject=page'), { accept: 'en' });
    expect(answer.json()).toMatchObject({
      instrument: { title: { text: 'Is this clear?', lang: 'en' } },
    });
    expect(answer.headers['vary']).toContain('accept-language');
    expect(app.hasRoute({ method: 'PUT', url: '/v1/agencies/:agency/feedback/:feedback' })).toBe(
      true,
    );
  });
});
