import { randomUUID } from 'node:crypto';
import type { ChangeRecord, FeedbackStatus, StaffFeedback } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import { agency, json, otherAgency, url } from '../case/testing/case-app.js';
import { buildVoiceApp } from './testing/voice-app.js';

describe('feedback as staff answer it', async () => {
  const { asStaff, ask, database, device, status } = await buildVoiceApp();
  const command = (number: string, version: number, body: object, more = {}) =>
    asStaff('POST', `/feedback/${number}/commands`, {
      body,
      headers: { 'if-match': `"${version}"`, 'idempotency-key': randomUUID() },
      ...more,
    });
  const list = async (query = '') =>
    json<{ feedback: StaffFeedback[] }>(await asStaff('GET', `/feedback${query}`)).feedback;
  const change = async () =>
    json<ChangeRecord>(
      await asStaff('POST', '/changes', {
        body: {
          youSaid: { ru: 'Ответ ждали две недели.' },
          weDid: { ru: 'Отвечаем за пять рабочих дней.' },
          on: '2026-11-20',
          subject: 'service:replanning',
        },
      }),
    );

  it('A26: the client sees the answer and what changed, by number and code', async () => {
    const { number, code } = await device().send({
      answers: [
        { question: 'score', chosen: ['2'] },
        { question: 'bad', chosen: ['speed'] },
        { question: 'words', text: 'Долго ждали' },
      ],
    });
    const found = (await list('?worst=true')).find((one) => one.number === number);
    expect(found?.answers.map(({ question, answer }) => [question.text, answer.text])).toEqual([
      ['Насколько вы довольны?', 'Скорее не доволен'],
      ['Что было не так?', 'Скорость'],
      ['Что нам исправить?', 'Долго ждали'],
    ]);
    const { id } = await change();
    const known = json<{ changes: ChangeRecord[] }>(await asStaff('GET', '/changes')).changes;
    expect(known.map((one) => one.id)).toContain(id);
    const answer = { ru: 'Вы правы, это слишком долго.' };
    const done = await command(number, 1, { type: 'make-change', change: id, answer });
    expect(done.statusCode, done.body).toBe(200);
    expect(json<FeedbackStatus>(await status(number, code))).toMatchObject({
      state: { code: 'change-made' },
      answer: { text: answer.ru },
      change: { id, weDid: { text: 'Отвечаем за пять рабочих дней.' } },
    });
  });

  it.each([
    [{ type: 'decline' }, '/reason'],
    [{ type: 'decline', reason: { ru: '  ' } }, '/reason'],
    [{ type: 'make-change' }, '/change'],
  ])('A26: %j breaks a promise and is not stored', async (body, pointer) => {
    const { number } = await device().send();
    const answer = await command(number, 1, body);
    expect(answer.json()).toMatchObject({
      status: 422,
      code: 'promise-incomplete',
      errors: [{ pointer }],
    });
    expect((await list()).find((one) => one.number === number)?.state.code).toBe('new');
  });

  it('a change that is not there cannot be named; two people do not overwrite each other', async () => {
    const { number } = await device().send();
    const absent = await command(number, 1, { type: 'make-change', change: randomUUID() });
    expect(absent.json()).toMatchObject({
      code: 'invalid-field',
      errors: [{ pointer: '/change' }],
    });
    await command(number, 1, { type: 'analyse' });
    const late = await command(number, 1, {
      type: 'decline',
      reason: { ru: 'Закон не разрешает.' },
    });
    expect(late.json()).toMatchObject({ status: 412, code: 'version-changed' });
  });

  it('A26: the queue is narrowed by kind, subject, tag, state, score and day', async () => {
    const { number } = await device({}, '198.51.100.77').send({
      kind: 'thanks',
      subject: 'service:heating',
      answers: [],
      comment: 'Спасибо за тёплый дом',
    });
    await command(number, 1, { type: 'tag', tags: ['warmth'] });
    const isFound = async (query: string) =>
      (await list(query)).some((one) => one.number === number);
    for (const query of [
      '?kind=thanks',
      '?subject=service:heating',
      '?tag=warmth',
      '?state=new&tag=warmth',
      '?from=2026-11-01&to=2026-11-30&tag=warmth',
    ])
      expect(await isFound(query), query).toBe(true);
    for (const query of [
      '?kind=problem',
      '?subject=service:replanning',
      '?tag=waiting',
      '?state=declined',
      '?worst=true',
      '?from=2027-01-01',
      '?to=2026-01-01',
    ])
      expect(await isFound(query), query).toBe(false);
  });

  it('A34: topics that grow are named with their count', async () => {
    for (let index = 0; index < 4; index += 1) {
      const { number } = await device({}, `198.51.100.${index}`).send();
      await command(number, 1, { type: 'tag', tags: ['waiting'] });
    }
    const { topics } = json<{ topics: object[] }>(await asStaff('GET', '/feedback-topics'));
    expect(topics).toMatchObject([{ id: 'waiting', count: 4, before: 0, trend: 'grows' }]);
    expect((await list('?tag=waiting')).length).toBe(4);
  });

  it('A90: the export holds choices, and no words, numbers or codes', async () => {
    const { number } = await device().send({ comment: 'Слова человека' });
    const csv = await asStaff('GET', '/feedback-export?month=2026-11');
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.body).toContain('service:replanning');
    expect(csv.body).not.toMatch(new RegExp(`${number}|Слова`));
    const { counts } = json<{ counts: object[] }>(await asStaff('GET', '/feedback-responses'));
    expect(counts).toContainEqual(
      expect.objectContaining({ subject: 'service:replanning', invited: 0 }),
    );
  });

  it('clients, auditors and other agencies cannot answer; every reading is written down', async () => {
    const { number } = await device().send();
    expect((await ask('GET', url('/staff/feedback'))).statusCode).toBe(401);
    const auditor = await command(number, 1, { type: 'analyse' }, { role: 'auditor' });
    expect(auditor.json()).toMatchObject({ code: 'not-allowed' });
    const other = await command(number, 1, { type: 'analyse' }, { of: otherAgency });
    expect(other.json()).toMatchObject({ code: 'not-found' });
    await list();
    const lines = await database.db
      .selectFrom('audit')
      .select('action')
      .where('agency', '=', agency)
      .execute();
    expect(lines.map(({ action }) => action)).toContain('feedback.list');
  });
});
