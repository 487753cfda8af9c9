import { randomUUID } from 'node:crypto';
import type { Problem } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import { buildCaseApp, complaint, url } from '../case/testing/case-app.js';

describe('a complaint that cannot be taken says how to mend it', async () => {
  const app = await buildCaseApp();
  const send = async (body: object, headers = {}) => {
    const answer = await app.ask('POST', url('/complaints'), { body, headers });
    return answer.json<Problem>();
  };
  const { complainant } = complaint() as ReturnType<typeof complaint> & { complainant: object };

  it.each([
    ['control', '248-fz'],
    ['appeal', '59-fz'],
    ['message', 'pos'],
  ])('A54: %s is not taken by this form (%s)', async (ground, regime) => {
    expect(await send(complaint({ ground, service: undefined }))).toMatchObject({
      code: 'regime-not-accepted',
      parameters: { regime },
    });
  });

  it.each([
    ['/ground', complaint({ ground: 'nothing' }), 'not-listed'],
    ['/service', complaint({ service: 'nothing' }), 'not-listed'],
    ['/case', complaint({ case: '26-1111-1111' }), 'not-listed'],
    ['/principles/1', complaint({ principles: ['results', 'kindness'] }), 'not-listed'],
    ['/learnedOn', complaint({ learnedOn: '2026-11-24' }), 'out-of-range'],
    ['/happened', complaint({ happened: '   ' }), 'missing'],
    [
      '/complainant/name',
      complaint({ complainant: { ...complainant, name: undefined } }),
      'missing',
    ],
    [
      '/complainant/residence',
      complaint({ complainant: { ...complainant, residence: undefined } }),
      'missing',
    ],
    [
      '/complainant/email',
      complaint({ complainant: { ...complainant, email: undefined } }),
      'missing',
    ],
    ['/complainant/postalAddress', complaint({ answerBy: 'post' }), 'missing'],
    [
      '/complainant/organisation',
      complaint({
        complainant: { kind: 'organisation', residence: 'г. Приозёрск' },
        answerBy: 'site',
      }),
      'missing',
    ],
  ])('%s', async (pointer, body, code) => {
    const problem = await send(body);
    expect(problem).toMatchObject({
      code: 'invalid-field',
      status: 400,
      errors: [{ pointer, code }],
    });
    expect(problem.detail).not.toMatch(/вы ошиблись/i);
  });

  it.each([
    { kind: 'foreign-citizen', name: { family: 'Ли', given: 'Ан' }, residence: 'Приозёрск' },
    { kind: 'self-employed', name: { family: 'Петрова', given: 'Анна' }, residence: 'Приозёрск' },
    { kind: 'organisation', organisation: { name: 'ООО «Дом»', location: 'Приозёрск' } },
    { kind: 'unregistered-group', organisation: { name: 'Совет дома 5' }, residence: 'Приозёрск' },
  ])('A07: $kind needs no more than the law asks', async (who) => {
    const answer = await app.ask('POST', url('/complaints'), {
      body: complaint({ complainant: who, answerBy: 'site' }),
    });
    expect(answer.statusCode).toBe(201);
  });

  it('an unknown field is named and nothing dropped', async () => {
    expect(await send(complaint({ snils: '123' }))).toMatchObject({
      code: 'unknown-field',
      parameters: { field: 'snils' },
    });
  });

  it('a robot that fills the hidden field is told so', async () => {
    expect(await send(complaint({ website: 'https://spam.example' }))).toMatchObject({
      code: 'looks-automated',
    });
  });

  it('without work and without a reason for it, it is not taken', async () => {
    expect(await send(complaint({ challenge: undefined }))).toMatchObject({
      code: 'challenge-failed',
    });
    expect(await send(complaint({ challenge: { solved: 'AAAA' } }))).toMatchObject({
      code: 'challenge-failed',
    });
  });

  it('files must be those that arrived', async () => {
    const file = await app.upload();
    const other = await app.upload('b.txt', 'Другой');
    const cases: [object[], string][] = [
      [[{ ...file, size: file.size + 1 }], 'files-do-not-match'],
      [[{ ...file, sha256: other.sha256 }], 'files-do-not-match'],
      [[file, file], 'files-do-not-match'],
      [[{ ...file, upload: randomUUID() }], 'file-missing'],
    ];
    for (const [files, code] of cases)
      expect(await send(complaint({ files }))).toMatchObject({ code, status: 422 });
    expect(
      (await app.ask('POST', url('/complaints'), { body: complaint({ files: [file] }) }))
        .statusCode,
    ).toBe(201);
    expect(await send(complaint({ files: [file] }))).toMatchObject({ code: 'file-missing' });
  });

  it('two complaints cannot carry the same file, whoever is first', async () => {
    const files = [await app.upload()];
    const answers = await Promise.all(
      [1, 2].map(() => app.ask('POST', url('/complaints'), { body: complaint({ files }) })),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 422]);
  });

  it('another body under the same key is refused', async () => {
    const key = { 'idempotency-key': randomUUID() };
    await send(complaint(), key);
    expect(await send(complaint({ happened: 'Другое' }), key)).toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  it('nothing half done stays behind', async () => {
    const count = async () => {
      const tables = ['"case"', 'complaint', 'case_event', 'case_stage'];
      const sums = tables.map((table) => `(SELECT count(*) FROM ${table})`).join(' + ');
      const { rows } = await app.database.pool.query<{ n: string }>(`SELECT ${sums} AS n`);
      return rows[0]?.n;
    };
    const before = await count();
    await send(complaint({ files: [{ ...(await app.upload()), size: 1 }] }));
    await send(complaint({ ground: 'nothing' }));
    expect(await count()).toBe(before);
  });
});
