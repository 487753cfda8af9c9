import type { Checklist, Requirement } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import { buildCaseApp, json, otherAgency, url } from '../case/testing/case-app.js';

describe('requirements and trust', async () => {
  const app = await buildCaseApp();
  const { version } = json<Requirement>(await app.ask('GET', url('/requirements/drone-marking')));
  const body = { version, lang: 'ru', assessors: 'Три человека.' };
  const path = '/requirements/drone-marking/assessments';

  it('A57: rules and check lists need no sign-in and set no cookie', async () => {
    for (const one of ['/requirements', '/requirements/drone-marking', '/checklists/my-flat']) {
      const answer = await app.ask('GET', url(one));
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  it('the mark of assessors is closed to clients, systems, readers and other agencies', async () => {
    expect((await app.ask('POST', url(`/staff${path}`), { body })).json()).toMatchObject({
      code: 'sign-in-needed',
    });
    const asSystem = await app.ask('POST', url(`/staff${path}`), {
      body,
      headers: { authorization: `Bearer ${app.keys.live}` },
    });
    expect([401, 403]).toContain(asSystem.statusCode);
    const reader = await app.asStaff('POST', path, { body, role: 'auditor' });
    expect(reader.json()).toMatchObject({ code: 'not-allowed' });
    const other = await app.ask('POST', url(`/staff${path}`), {
      body,
      headers: { authorization: `Bearer ${await app.staffToken('operator', otherAgency)}` },
    });
    expect(other.json()).toMatchObject({ code: 'not-found' });
    const card = json<Requirement>(await app.ask('GET', url('/requirements/drone-marking')));
    expect(card.assessment).toBeUndefined();
  });

  it('a text that is not there cannot be marked', async () => {
    const gone = await app.asStaff('POST', path, { body: { ...body, version: 'gone' } });
    expect(gone.json()).toMatchObject({ code: 'not-found' });
  });

  it('A38: what was declared, and by whom, is sealed in the database and absent from the log', async () => {
    const list = json<Checklist>(await app.ask('GET', url('/checklists/house-management')));
    const secret = 'ООО «Тайна»';
    const answer = await app.ask('POST', url('/declarations'), {
      body: {
        checklist: list.id,
        version: list.version,
        answers: list.questions.map(({ id }) => ({
          question: id,
          answer: 'yes',
          note: 'Заметка Я',
        })),
        declarant: { kind: 'organisation', organisation: { name: secret }, email: 'a@example.org' },
        lang: 'ru',
        challenge: { cannot: true },
      },
    });
    expect(answer.statusCode).toBe(201);
    const { rows } = await app.database.pool.query<{ row: string }>(
      `SELECT d::text AS row FROM declaration d UNION ALL SELECT c::text FROM "case" c`,
    );
    const stored = rows
      .map(({ row }) =>
        row.replace(/\\\\?x([0-9a-f]+)/g, (_, hex: string) => Buffer.from(hex, 'hex').toString()),
      )
      .join('\n');
    for (const text of [secret, 'Заметка Я', 'a@example.org']) {
      expect(stored.includes(text), text).toBe(false);
      expect(app.logLines.join('\n').includes(text), text).toBe(false);
    }
  });

  it('what people look for is not written down', async () => {
    await app.ask('GET', url(`/requirements?q=${encodeURIComponent('моядолговаятайна')}`));
    expect(app.logLines.join('\n')).not.toContain(encodeURIComponent('моядолговаятайна'));
  });
});
